package dev.detsim.tests.escape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.Detsim;
import dev.detsim.EscapeError;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing gets out of a world silently: each door of {@code doors.txt} does what the file says. */
class DoorsTest {
    private static final Map<String, Cases.Code> CASES = Cases.all().byId();

    static Stream<Door> controlled() {
        return of(Fate.CONTROLLED);
    }

    static Stream<Door> refused() {
        return of(Fate.REFUSED);
    }

    static Stream<Door> real() {
        return of(Fate.REAL);
    }

    private static Stream<Door> of(Fate fate) {
        return Door.all().stream().filter(door -> door.fate() == fate);
    }

    @Test
    void everyDoorHasOneCaseAndEveryCaseOneDoor() {
        List<String> ids = Door.all().stream().map(Door::id).toList();
        assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(CASES.keySet());
        assertThat(ids).hasSizeGreaterThan(80);
    }

    /** Else a door that leaks could be called controlled. */
    @Test
    void whatIsRealDiffers() {
        Cases.Code leak = sim -> Detsim.escape("leaks", System::nanoTime);
        assertThat(run(leak, false).seen).isNotEqualTo(run(leak, false).seen);
    }

    /** What a world saw, and how it ended. */
    private record Outcome(Object seen, RunResult result) {
    }

    private static Outcome run(Door door, boolean swallow) {
        return run(CASES.get(door.id()), swallow);
    }

    private static Outcome run(Cases.Code code, boolean swallow) {
        AtomicReference<Object> seen = new AtomicReference<>();
        RunResult result = Worlds.run(RunOptions.of(3), sim -> {
            try {
                seen.set(code.run(sim));
            } catch (Throwable e) {
                if (!swallow) {
                    throw new AssertionError(e);
                }
            }
        });
        return new Outcome(seen.get(), result);
    }

    @ParameterizedTest
    @MethodSource("controlled")
    void isTheSameWheneverItIsRun(Door door) {
        Outcome first = run(door, false);
        assertThat(first.result.failure()).isEmpty();
        Outcome second = run(door, false);
        assertThat(second.result.failure()).isEmpty();
        assertThat(first.seen).isNotNull().hasToString(String.valueOf(second.seen));
        assertThat(second.result.hash()).isEqualTo(first.result.hash());
    }

    /** Even where the error is caught, the run fails; it names the call, where it was made, and what to do. */
    @ParameterizedTest
    @MethodSource("refused")
    void failsTheRunEvenIfTheErrorIsCaught(Door door) {
        Throwable failure = run(door, true).result.failure().orElseThrow();
        assertThat(failure).isInstanceOf(EscapeError.class)
                .hasMessageStartingWith(door.refusedCall())
                .hasMessageContaining("is not simulated")
                .hasMessageContaining("call it inside Detsim.escape(\"why\", () -> …)");
        assertThat(failure.getStackTrace()).anySatisfy(
                frame -> assertThat(frame.getClassName()).startsWith("dev.detsim.tests.escape."));
    }

    @ParameterizedTest
    @MethodSource("real")
    void goesThrough(Door door) {
        Outcome outcome = run(door, false);
        assertThat(outcome.result.failure()).isEmpty();
        assertThat(outcome.seen).isNotNull();
    }
}
