package dev.detsim.benchmarks.price;

import dev.detsim.benchmarks.InWorld;
import dev.detsim.benchmarks.price.heavy.HeavyClasses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs a job with a thousand classes again and again, each time as if for the first time, or not. */
final class ProcessJvm {
    /** A thousand classes. */
    private static final int ROWS = 100;
    private static final int TIMES = 20;
    private static final double SECONDS = 4;
    private final HeavyClasses classes;
    private final ClassLoader kept;

    ProcessJvm(int rows) throws IOException {
        classes = new HeavyClasses(rows);
        kept = classes.loader();
    }

    /** What makes the state a fresh one. */
    enum Fresh {
        /** A world, and so a process. */
        WORLD("in a world of its own"),
        /** A class loader. */
        LOADER("with a class loader of its own"),
        /** Nothing: the second run finds what the first has left. */
        NOTHING("with what the one before left");

        private final String description;

        Fresh(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }

    /** Takes one of {@link Fresh}; tells the milliseconds of a run, of the last half of those that fit into some seconds. */
    public static void main(String[] arguments) throws Exception {
        Fresh fresh = Fresh.valueOf(arguments[0]);
        ProcessJvm jvm = new ProcessJvm(ROWS);
        Measured.tell("result", jvm.run(fresh));
        List<Double> millis = new ArrayList<>();
        long begin = System.nanoTime();
        for (long now = begin; now - begin < SECONDS * 1e9;) {
            jvm.run(fresh);
            long end = System.nanoTime();
            millis.add((end - now) / 1e6);
            now = end;
        }
        Measured.tell("millis", Spread.of(millis.subList(millis.size() / 2, millis.size())).median());
    }

    /** One run of the job. */
    long run(Fresh fresh) throws Exception {
        return switch (fresh) {
            case NOTHING -> classes.use(kept, TIMES);
            case LOADER -> classes.use(classes.loader(), TIMES);
            case WORLD -> inWorld();
        };
    }

    private long inWorld() {
        long[] result = new long[1];
        InWorld.run(1, sim -> result[0] = classes.use(kept, TIMES));
        return result[0];
    }
}
