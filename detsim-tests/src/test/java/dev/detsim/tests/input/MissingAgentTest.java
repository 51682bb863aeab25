package dev.detsim.tests.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A JVM that was started without the agent attaches it by itself; where it may not, it says what to do. */
class MissingAgentTest {
    @Test
    void agentIsAttached() throws Exception {
        assertThat(run("-XX:+EnableDynamicAgentLoading"))
                .contains("detsim: no -javaagent in this JVM, attaching detsim-agent")
                .containsPattern("ran, \\d+ steps");
    }

    @Test
    void agentCannotBeAttached() throws Exception {
        assertThat(run("-XX:+DisableAttachMechanism"))
                .contains("the detsim agent is missing in this JVM, and it cannot be"
                        + " attached to this JVM (")
                .contains("): start the JVM with -javaagent:<path of detsim-agent.jar>");
    }

    @Test
    void reflectionMustNotGoPastTheAgent() throws Exception {
        assertThat(run("-Djdk.reflect.useNativeAccessorOnly=true"))
                .contains("[jdk.reflect.useNativeAccessorOnly] is true in this JVM: ")
                .contains("start the JVM without it");
    }

    private static String run(String option) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(option, "-cp", System.getProperty("java.class.path"), WithoutAgent.class.getName()));
        Process jvm = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jvm.waitFor()).describedAs(output).isZero();
        return output;
    }
}
