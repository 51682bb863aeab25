package dev.detsim.tests.jvm;

import dev.detsim.Node;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.util.logging.Logger;
import java.util.zip.Deflater;
import jdk.jfr.Event;

/** Uses what the JDK sets up when it is first used in a JVM, in some worlds of one seed. */
final class FirstWorld {
    /** How often each is used. */
    static final int WORLDS = 3;

    /** What is set up. */
    enum Use {
        /** A manager that empties its handlers at the end of the process. */
        LOGGERS {
            @Override
            void run() {
                Logger.getLogger("first").fine("world");
            }
        },
        /** A native library. */
        DEFLATER {
            @Override
            void run() {
                new Deflater().end();
            }
        },
        /** The flight recorder, which begins with settings that draw. */
        EVENTS {
            @Override
            void run() {
                new Happening().commit();
            }
        };

        abstract void run();
    }

    static final class Happening extends Event {
    }

    private FirstWorld() {
    }

    /** Prints the uses, each with the hashes of its worlds. */
    public static void main(String[] args) {
        for (Use use : Use.values()) {
            for (int world = 0; world < WORLDS; world++) {
                System.out.println(use + " " + hash(use));
            }
        }
    }

    private static long hash(Use use) {
        RunResult result = Worlds.run(RunOptions.of(1), sim -> {
            for (Node node : sim.nodes("n", 2)) {
                node.main(use::run).start();
            }
            Thread.sleep(1000);
        });
        result.failure().ifPresent(e -> {
            throw new AssertionError(use.name(), e);
        });
        return result.hash();
    }
}
