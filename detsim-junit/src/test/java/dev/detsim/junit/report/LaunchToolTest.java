package dev.detsim.junit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class LaunchToolTest {
    @Test
    void surefireIsMaven() {
        assertThat(tool("surefire.test.class.path", "target/classes")).isEqualTo(LaunchTool.MAVEN);
        assertThat(tool("sun.java.command", "/tmp/surefirebooter-3.jar x y")).isEqualTo(LaunchTool.MAVEN);
    }

    @Test
    void gradleWorkerIsGradle() {
        assertThat(tool("org.gradle.test.worker", "1")).isEqualTo(LaunchTool.GRADLE);
        assertThat(tool("sun.java.command", "worker.org.gradle.process.internal.worker.GradleWorkerMain"))
                .isEqualTo(LaunchTool.GRADLE);
    }

    @Test
    void anythingElseIsNeither() {
        assertThat(tool("sun.java.command", "com.intellij.rt.junit.JUnitStarter")).isEqualTo(LaunchTool.OTHER);
    }

    private static LaunchTool tool(String key, String value) {
        var system = new Properties();
        system.setProperty(key, value);
        return LaunchTool.of(system);
    }
}
