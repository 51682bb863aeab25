package dev.detsim.tests.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the processes of a world have taken of the JVM's native memory is given back when it is over. */
class NativeMemoryTest {
    private static final List<String> FLAGS =
            List.of("-Xmx200m", "-XX:+UseSerialGC", "-XX:MaxDirectMemorySize=32m");

    @Test
    void isFreedWithTheWorld() throws Exception {
        assertThat(Child.run(FLAGS, Hoarder.class, "simulated")).contains("kept little");
    }

    /** The must-fail twin. */
    @Test
    void isKeptByAJvmThatDoesNotEnd() throws Exception {
        assertThat(Child.run(FLAGS, Hoarder.class, "real")).contains("kept much");
    }
}
