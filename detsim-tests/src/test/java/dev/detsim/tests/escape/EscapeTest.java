package dev.detsim.tests.escape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.Detsim;
import dev.detsim.EscapeError;
import dev.detsim.SimBody;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The explicit way out: real, counted with its reason, and back in the world afterwards. */
class EscapeTest {
    private static RunResult run(SimBody body) {
        return Worlds.run(RunOptions.of(1), body);
    }

    private static int real() throws Exception {
        return new ProcessBuilder("true").start().waitFor();
    }

    @Test
    void whatIsRefusedIsRealInside() {
        RunResult result = run(sim -> assertThat(Detsim.escape("asks a program", EscapeTest::real)).isZero());
        assertThat(result.failure()).isEmpty();
        assertThat(result.counters()).containsEntry("escapes: asks a program", 1L);
    }

    @Test
    void isCountedByItsReasonOnWhateverNode() {
        RunResult result = run(sim -> {
            sim.node("n").main(() -> Detsim.escape("one", EscapeTest::real)).start();
            Detsim.escape("one", EscapeTest::real);
            Detsim.escape("other", EscapeTest::real);
            Thread.sleep(1_000);
        });
        assertThat(result.failure()).isEmpty();
        assertThat(result.counters()).containsEntry("escapes: one", 2L).containsEntry("escapes: other", 1L);
    }

    @Test
    void afterwardsTheWorldIsAsBefore() {
        assertThat(run(sim -> {
            long before = System.nanoTime();
            Detsim.escape("burns real time", () -> {
                long real = System.nanoTime();
                while (System.nanoTime() - real < 5_000_000) {
                    Thread.onSpinWait();
                }
                return null;
            });
            assertThat(System.nanoTime() - before).isLessThan(5_000_000);
        }).failure()).isEmpty();
    }

    @Test
    void afterwardsTheDoorIsClosed() {
        assertThat(run(sim -> {
            Detsim.escape("asks a program", EscapeTest::real);
            real();
        }).failure()).get().isInstanceOf(EscapeError.class);
    }

    @Test
    void escapesMayBeNested() {
        assertThat(run(sim -> {
            assertThat(Detsim.escape("outer", () -> Detsim.escape("inner", EscapeTest::real) + real())).isZero();
            Thread.sleep(1_000);
        }).failure()).isEmpty();
    }

    @Test
    void whatTheCallThrowsComesBack() {
        assertThat(run(sim -> {
            assertThatThrownBy(() -> Detsim.escape("fails", () -> {
                throw new IOException("real");
            })).isInstanceOf(IOException.class).hasMessage("real");
            Thread.sleep(1_000);
        }).failure()).isEmpty();
    }

    @Test
    void theHashDoesNotDependOnWhatHappensThere() {
        SimBody body = sim -> {
            Detsim.escape("makes noise", () -> new Object().hashCode() + Math.random() + System.nanoTime());
            assertThat(new Object()).isNotNull();
            Thread.sleep(1_000);
        };
        assertThat(run(body).hash()).isEqualTo(run(body).hash());
    }

    @Test
    void outsideOfAWorldTheCallIsJustMade() throws Exception {
        assertThat(Detsim.escape("nothing to escape from", EscapeTest::real)).isZero();
    }

    @Test
    void aReasonIsWanted() {
        assertThatThrownBy(() -> Detsim.escape(" ", EscapeTest::real)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "[ ] says nothing; expected the reason why the call may be real, for the report of the run");
    }
}
