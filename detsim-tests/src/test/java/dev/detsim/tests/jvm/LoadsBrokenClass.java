package dev.detsim.tests.jvm;

import dev.detsim.Detsim;
import dev.detsim.SimBody;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Run in a JVM of its own, which trusts no world after it: loads a class that cannot be rewritten, and says how worlds end. */
final class LoadsBrokenClass {
    private LoadsBrokenClass() {
    }

    /** Argument: which class. */
    public static void main(String[] args) {
        BrokenClass kind = BrokenClass.valueOf(args[0]);
        tell("first world", sim -> {});
        CountDownLatch loaded = new CountDownLatch(1);
        CompletableFuture<Void> beside =
                CompletableFuture.runAsync(() -> tell("world beside it", sim -> Detsim.escape("waits for the"
                        + " other world", () -> {
                            loaded.await();
                            return null;
                        })));
        tell("world that loads it", sim -> new Loader().load(kind));
        loaded.countDown();
        beside.join();
        try {
            Worlds.run(RunOptions.of(1), sim -> {});
        } catch (IllegalStateException e) {
            System.out.println("next world: refused " + e);
        }
    }

    private static void tell(String which, SimBody body) {
        RunResult result = Worlds.run(RunOptions.of(1), body);
        System.out.println(which + ": " + result.failure().map(e -> "failed " + e).orElse("passed"));
    }

    /** Defines it. */
    private static final class Loader extends ClassLoader {
        Loader() {
            super(LoadsBrokenClass.class.getClassLoader());
        }

        void load(BrokenClass kind) {
            byte[] classFile = kind.classFile();
            defineClass(kind.internalName().replace('/', '.'), classFile, 0, classFile.length);
        }
    }
}
