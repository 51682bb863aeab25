package dev.detsim.junit.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** How a JVM is started that is like this one. */
class JvmCommandTest {
    private static final String PATH = String.join(File.pathSeparator, "/a b/classes", "/lib/x.jar");

    private static List<String> arguments(Conditions conditions, String... given) {
        var jvm = new ThisJvm(Path.of("java"), List.of(given), List.of("/a b/classes", "/lib/x.jar"), new Properties());
        return JvmCommand.arguments(jvm, conditions, JvmCommandTest.class);
    }

    @Test
    void argumentsAreKeptInOrder() {
        assertThat(arguments(Conditions.SAME, "-Xmx1g", "-javaagent:/x/detsim-agent.jar=cache=/c", "-Da=b c", "-ea"))
                .containsExactly("-Xmx1g", "-javaagent:/x/detsim-agent.jar=cache=/c", "-Da=b c", "-ea",
                        "-XX:+DisplayVMOutputToStderr", "-cp", PATH, JvmCommandTest.class.getName());
    }

    @Test
    void whatOnlyOneJvmCanHaveIsLeftOut() {
        assertThat(arguments(Conditions.SAME, "-agentlib:jdwp=transport=dt_socket,server=n,address=1",
                "-javaagent:/idea/lib/idea_rt.jar=1", "-Dcom.sun.management.jmxremote.port=9", "-Xmx1g"))
                .startsWith("-Xmx1g", "-XX:+DisplayVMOutputToStderr");
    }

    @Test
    void otherConditionsReplaceWhatContradictsThem() {
        assertThat(arguments(Conditions.others().getFirst(), "-XX:+UseG1GC", "-Xmx1g", "-Xint"))
                .startsWith("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        assertThat(arguments(Conditions.SAME, "-XX:+UseG1GC", "-Xint")).startsWith("-XX:+UseG1GC", "-Xint");
    }

    @Test
    void argumentFileTakesAnything() {
        assertThat(JvmCommand.file(List.of("-Da=b c", "C:\\x\\\"y\"", "#z")))
                .isEqualTo("\"-Da=b c\"\n\"C:\\\\x\\\\\\\"y\\\"\"\n\"#z\"\n");
    }

    @Test
    void propertiesThatDescribeTheJvmAreNotHandedOn() {
        var properties = new Properties();
        List.of("java.vm.info", "java.home", "sun.java.command", "jdk.debug", "os.name", "java.class.path", "basedir",
                "java.util.logging.manager", "user.language").forEach(name -> properties.setProperty(name, "v"));
        assertThat(JvmCommand.properties(new ThisJvm(Path.of("java"), List.of(), List.of(), properties)))
                .extracting(Message.Field::key)
                .containsExactly("basedir", "java.util.logging.manager", "user.language");
    }

    @Test
    void classPathIsTheRealOneIfThisJvmWasStartedWithAManifestOnly() {
        var properties = new Properties();
        properties.setProperty("java.home", "/jdk");
        properties.setProperty("java.class.path", "/target/surefirebooter.jar");
        properties.setProperty("surefire.test.class.path", String.join(File.pathSeparator, "/test", "/main"));
        assertThat(ThisJvm.of(JvmCommandTest.class, properties).classPath())
                .startsWith("/test", "/main", "/target/surefirebooter.jar")
                .anyMatch(entry -> entry.endsWith("test-classes"));
    }
}
