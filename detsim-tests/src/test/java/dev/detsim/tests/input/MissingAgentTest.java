package dev.detsim.tests.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.tests.jvm.AnotherJvm;
import java.io.IOException;
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
        return String.join("\n", AnotherJvm.run(List.of(option), WithoutAgent.class, List.of()).succeeded());
    }
}
