package dev.detsim.tests.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the JDK does once in a JVM is not seen by the world that happens to be the first. */
class FirstWorldTest {
    @Test
    void theFirstWorldOfAJvmIsAsTheNext() throws Exception {
        List<String> lines = AnotherJvm.run(AnotherJvm.agent().toList(), FirstWorld.class, List.of()).succeeded();
        assertThat(lines).hasSize(FirstWorld.WORLDS * FirstWorld.Use.values().length);
        assertThat(lines.stream().distinct()).hasSize(FirstWorld.Use.values().length);
    }
}
