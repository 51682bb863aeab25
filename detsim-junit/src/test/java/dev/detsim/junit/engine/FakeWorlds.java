package dev.detsim.junit.engine;

import dev.detsim.Sim;
import dev.detsim.SimBody;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.trace.Folds;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.trace.Recording;
import dev.detsim.core.trace.TraceEvent;
import dev.detsim.junit.sweep.SeedRunner;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs bodies on the calling thread, with a {@link Sim} that knows its seed and counts, and nothing else. */
final class FakeWorlds implements SeedRunner {
    final ConcurrentLinkedQueue<RunOptions> runs = new ConcurrentLinkedQueue<>();

    @Override
    public RunResult run(RunOptions options, SimBody body) {
        runs.add(options);
        var counters = new TreeMap<String, Long>();
        var failure = Optional.<Throwable>empty();
        try {
            body.run(sim(options.seed(), counters));
        } catch (Throwable thrown) {
            failure = Optional.of(thrown);
        }
        return new RunResult(options.seed(), failure, 12_345, 10_000_000_000L, 0x0123456789abcdefL + options.seed(),
                new Recording(options.recording() ? events() : List.of(), Folds.NONE), counters, List.of());
    }

    private static List<TraceEvent> events() {
        return List.of(new TraceEvent(12_344, 9_999_000_000L, "n1", "main", Kind.NETWORK, "sent 24 bytes to n2"));
    }

    private static Sim sim(long seed, TreeMap<String, Long> counters) {
        return (Sim) Proxy.newProxyInstance(Sim.class.getClassLoader(), new Class<?>[] {Sim.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "seed" -> seed;
                    case "count" -> {
                        counters.merge((String) arguments[0], (Long) arguments[1], Long::sum);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }
}
