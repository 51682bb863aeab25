package dev.detsim.tests.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.Worlds;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** A hidden class sees virtual time, although no transformer sees it. */
class HiddenClassTest {
    /** What is defined once more as a hidden class. */
    public static final class Clock implements LongSupplier {
        @Override
        public long getAsLong() {
            return System.nanoTime();
        }
    }

    @Test
    void readsTheVirtualClock() {
        AtomicLong slept = new AtomicLong();
        var result = Worlds.run(RunOptions.of(1), _ -> {
            LongSupplier clock = hidden();
            long before = clock.getAsLong();
            Thread.sleep(1000);
            slept.set(clock.getAsLong() - before);
        });
        assertThat(result.failure()).isEmpty();
        assertThat(slept.get()).isBetween(1_000_000_000L, 1_001_000_000L);
    }

    private static LongSupplier hidden() throws Exception {
        try (InputStream in = HiddenClassTest.class.getResourceAsStream("HiddenClassTest$Clock.class")) {
            Class<?> type = MethodHandles.lookup().defineHiddenClass(in.readAllBytes(), true).lookupClass();
            return (LongSupplier) type.getConstructor().newInstance();
        }
    }
}
