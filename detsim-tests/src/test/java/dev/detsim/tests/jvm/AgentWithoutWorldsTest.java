package dev.detsim.tests.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JVM with the agent that simulates nothing behaves and prints as one without. */
class AgentWithoutWorldsTest {
    /** It waits if it is not told otherwise, for detsim is not on the class path. */
    @ParameterizedTest
    @ValueSource(strings = {"", "=statics=off", "=statics=on"})
    void aProgramPrintsTheSame(String options) throws Exception {
        String without = output(List.of());
        String with = output(List.of(agent() + options));
        assertThat(without).contains("pool pool-1-thread-1", "virtual 200 true", "echo hello", "file content 7",
                "time true true true", "Exception in thread \"failing\"");
        assertThat(with).isEqualTo(without);
    }

    /** The agent of this JVM. */
    private static String agent() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("-javaagent:") && a.contains("detsim-agent")).findFirst().orElseThrow();
    }

    private static String output(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp",
                Path.of(Sample.class.getProtectionDomain().getCodeSource().getLocation().getPath()).toString(),
                Sample.class.getName()));
        Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(p.waitFor()).as(text).isZero();
        return text;
    }
}
