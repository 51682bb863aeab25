package dev.detsim.tests.proof;

import dev.detsim.junit.report.Fingerprints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A JVM of its own that stresses: three times in a row, after noise, and beside other worlds. */
final class StressJvm {
    private static final String RESULT = "RESULT ";
    private static final String MODE = "MODE ";
    private static final int RUNS = 3;
    private static final int WORLDS = 4;

    private StressJvm() {
    }

    /**
     * How a JVM came out.
     *
     * @param mode what came from the JDK's archive, by the fingerprint
     * @param runs all of them
     */
    record Outcome(String mode, List<Run> runs) {
        static Outcome of(String flags, List<Long> seeds) throws Exception {
            List<String> lines = ChildJvm.lines(StressJvm.class, flags, seeds);
            return new Outcome(tail(lines, MODE).getFirst(), tail(lines, RESULT).stream().map(Run::parse).toList());
        }

        private static List<String> tail(List<String> lines, String head) {
            return lines.stream().filter(l -> l.startsWith(head)).map(l -> l.substring(head.length())).toList();
        }
    }

    /** Arguments: the seeds. */
    public static void main(String[] args) throws Exception {
        List<Long> seeds = Arrays.stream(args).map(Long::valueOf).toList();
        System.out.println(MODE + Fingerprints.of(Stress.class, System.getProperties()).cds());
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.addAll(Scenario.sweep(List.of(Scenario.STRESS), seeds));
        }
        Noise.make();
        runs.addAll(Scenario.sweep(List.of(Scenario.STRESS), seeds));
        runs.addAll(parallel(seeds));
        runs.forEach(run -> System.out.println(RESULT + run.line()));
    }

    private static List<Run> parallel(List<Long> seeds) throws Exception {
        List<Callable<List<Run>>> sweeps = new ArrayList<>();
        for (int i = 0; i < WORLDS; i++) {
            List<Long> order = new ArrayList<>(seeds);
            Collections.shuffle(order, new Random(i));
            sweeps.add(() -> Scenario.sweep(List.of(Scenario.STRESS), order));
        }
        List<Run> runs = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(WORLDS)) {
            for (Future<List<Run>> sweep : pool.invokeAll(sweeps)) {
                runs.addAll(sweep.get());
            }
        }
        return runs;
    }
}
