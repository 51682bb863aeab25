package dev.detsim.benchmarks.price;

import dev.detsim.benchmarks.price.suite.LibrariesSuite;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs a suite of JUnit again and again, as a build tool would run it once. */
final class SuiteJvm {
    private static final double SECONDS = 4;

    private SuiteJvm() {
    }

    /** Tells the seconds of the first run, and of the last half of those that fit into some seconds. */
    public static void main(String[] arguments) {
        Measured.tell("first", run());
        Measured.tellCpu();
        List<Double> seconds = new ArrayList<>();
        for (double sum = 0; sum < SECONDS; sum += seconds.getLast()) {
            seconds.add(run());
        }
        Measured.tell("later", Spread.of(seconds.subList(seconds.size() / 2, seconds.size())).median());
    }

    /** The seconds that a run takes; an error if a test fails, or if there is none. */
    static double run() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(LibrariesSuite.class)).build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        long begin = System.nanoTime();
        LauncherFactory.create().execute(request, summary);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (summary.getSummary().getTestsSucceededCount() == 0 || summary.getSummary().getTotalFailureCount() > 0) {
            throw new IllegalStateException("the suite failed: " + summary.getSummary().getFailures());
        }
        return seconds;
    }
}
