package dev.detsim.tests.junit;

import dev.detsim.Detsim;
import dev.detsim.Sim;
import dev.detsim.junit.Simulation;
import dev.detsim.junit.check.Shared;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Simulations into which something comes that no seed decides, each by another way. */
public final class Leaks {
    private static void tell(Callable<?> real) throws Exception {
        Object leaked = Detsim.escape("planted", real);
        Files.writeString(Path.of("/leak"), "leaked " + leaked);
    }

    @Simulation(seeds = 3)
    void realTime() throws Exception {
        tell(System::nanoTime);
    }

    @Simulation(seeds = 3)
    void realTimeThatIsSlept() throws Exception {
        Thread.sleep(1 + Detsim.escape("planted", System::nanoTime) % 500);
    }

    @Simulation(seeds = 3)
    void staticCounter() throws Exception {
        tell(Shared.COUNTER::incrementAndGet);
    }

    @Simulation(seeds = 3)
    void identityHashFromOutside() throws Exception {
        tell(() -> System.identityHashCode(new Object()));
    }

    @Simulation(seeds = 3)
    void orderOfAHashTable() throws Exception {
        tell(() -> Shared.Made.BY_HASH.values());
    }

    @Simulation(seeds = 3)
    void idOfARealThread() throws Exception {
        tell(() -> new Thread().threadId());
    }

    @Simulation(seeds = 3)
    void systemPropertyOfTheJvm() throws Exception {
        tell(() -> System.getProperty("java.vm.info"));
    }

    @Simulation(seeds = 3)
    void fileOutsideOfTheWorld() throws Exception {
        tell(() -> {
            Files.writeString(Shared.FILE, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Files.size(Shared.FILE);
        });
    }

    @Simulation(seeds = 3)
    void nameOfTheCollector() throws Exception {
        tell(() -> ManagementFactory.getMemoryPoolMXBeans().stream().map(MemoryPoolMXBean::getName).toList());
    }

    @Simulation(seeds = 3)
    void processId() throws Exception {
        tell(() -> ProcessHandle.current().pid());
    }

    @Simulation(seeds = 3)
    void randomDrawnBefore() throws Exception {
        tell(() -> Shared.Made.DRAWN);
    }

    @Simulation(seeds = 3)
    void raceOfRealThreads() throws Exception {
        tell(() -> {
            AtomicInteger turn = new AtomicInteger();
            LongAdder looks = new LongAdder();
            Thread other = Thread.ofPlatform().start(() -> takeTurns(1, turn, looks));
            takeTurns(0, turn, looks);
            other.join();
            return looks.sum();
        });
    }

    /** Counts how often two threads look before it is their turn: no two races have the same sum. */
    private static void takeTurns(int number, AtomicInteger turn, LongAdder looks) {
        for (int i = 0; i < 100; i++) {
            while (turn.get() % 2 != number) {
                looks.increment();
            }
            turn.incrementAndGet();
        }
    }

    @Simulation(seeds = 3)
    void freeMemory() throws Exception {
        tell(() -> Runtime.getRuntime().freeMemory());
    }

    /** As the first use of a class may do more than the second. */
    @Simulation(seeds = 3)
    void onceInAJvm() throws Exception {
        tell(() -> Shared.FRESH.getAndSet(false));
    }

    /** Fails in a JVM that has run other seeds. */
    @Simulation(seeds = 20)
    void failsAfterOtherSeeds(Sim sim) throws Exception {
        int before = Detsim.escape("planted", Shared.COUNTER::getAndIncrement);
        Files.writeString(Path.of("/before"), "before " + before);
        if (before > 3) {
            throw new AssertionError("seed " + sim.seed() + " after others");
        }
    }

    /** Not a leak. */
    @Simulation(seeds = 3)
    void nothing() throws Exception {
        Files.writeString(Path.of("/leak"), "nothing leaked");
    }
}
