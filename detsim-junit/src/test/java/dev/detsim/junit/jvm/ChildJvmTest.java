package dev.detsim.junit.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.detsim.core.run.RunOptions;
import dev.detsim.junit.report.TestName;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What becomes of a process that is no JVM of ours, or none any more. */
class ChildJvmTest {
    private final List<String> printed = new CopyOnWriteArrayList<>();

    @Test
    void silentProcessIsKilled() throws Exception {
        try (var jvm = jvm(Duration.ofMillis(1), "sleep", "1000")) {
            assertThat(death(jvm)).hasMessage(
                    "gave no sign of life for 1 ms and was killed; it ended with status 137 (signal 9, SIGKILL)");
        }
    }

    @Test
    void whatItPrintedLastIsSaidAndPassedOn() throws Exception {
        try (var jvm = jvm(Duration.ofMinutes(1), "sh", "-c", "echo one; echo two >&2; exit 1")) {
            var death = death(jvm);
            assertThat(death).hasMessageStartingWith("ended with status 1; it printed last:\n")
                    .hasMessageContaining("  one").hasMessageContaining("  two");
            assertThat(death.begun()).isEmpty();
            assertThat(printed).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void whatCannotBeUnderstoodIsItsEnd() throws Exception {
        try (var jvm =
                jvm(Duration.ofMinutes(1), "sh", "-c", "printf '\\001detsim\\tresult\\tid=7\\n'; exec sleep 1000")) {
            assertThat(death(jvm)).hasMessageStartingWith("said what cannot be understood (")
                    .hasMessageContaining("was killed");
        }
    }

    @Test
    void processThatLeavesItsStreamsToAnotherHasEnded() throws Exception {
        try (var jvm = jvm(Duration.ofMinutes(1), "sh", "-c", "sleep 3 & exit 5")) {
            assertThat(death(jvm)).hasMessage("ended with status 5");
        }
    }

    private ChildJvm jvm(Duration patience, String... command) throws IOException {
        return new ChildJvm(new ProcessBuilder(command).start(), patience,
                new RealJvms.Printed(printed::add, printed::add));
    }

    private static JvmDied death(ChildJvm jvm) throws Exception {
        var test = new TestName(ChildJvmTest.class, ChildJvmTest.class.getDeclaredMethod("silentProcessIsKilled"));
        return catchThrowableOfType(JvmDied.class, () -> jvm.run(new RunRequest(test, RunOptions.of(1))));
    }
}
