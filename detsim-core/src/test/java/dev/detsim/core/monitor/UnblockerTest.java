package dev.detsim.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JVM's thread is kept, but not with work that it has begun. */
class UnblockerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The first use in a JVM takes the unblocker while it has threads of others to let go. */
    @Test
    void threadsThatItHasTakenWithItsBaitGoOn() throws Exception {
        Hold hold = new Hold();
        DetsimScheduling.capture = hold;
        Unblocker.listed();
        hold.awaitHeld();
        List<Thread> listed = List.of(Unblocker.listed(), Unblocker.listed());
        Thread world = Thread.ofPlatform().start(Unblocker::acquire);
        while (!waits(world)) {
            Thread.onSpinWait();
        }
        hold.end();
        world.join();
        try {
            for (Thread thread : listed) {
                assertThat(thread.join(PATIENCE)).isTrue();
            }
            assertThat(Unblocker.listed().join(PATIENCE)).isTrue();
        } finally {
            Unblocker.release();
        }
    }

    private static boolean waits(Thread world) {
        return Arrays.stream(world.getStackTrace()).anyMatch(frame -> frame.getMethodName().startsWith("await"));
    }

    /** Keeps the unblocker busy for a while. */
    private static final class Hold implements DetsimScheduling.Capture {
        private volatile boolean held;
        private volatile boolean over;

        void awaitHeld() {
            while (!held) {
                Thread.onSpinWait();
            }
        }

        void end() {
            over = true;
        }

        @Override
        public boolean unblock(Thread vehicle) {
            held = true;
            while (!over) {
                Thread.onSpinWait();
            }
            return false;
        }
    }
}
