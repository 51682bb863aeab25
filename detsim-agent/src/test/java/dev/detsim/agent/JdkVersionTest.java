package dev.detsim.agent;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkVersionTest {
    @Test
    void anOlderJdkIsToldInASentence() {
        assertThatThrownBy(() -> JdkVersion.check(24)).isInstanceOf(AgentException.class)
                .hasMessage("detsim needs JDK 25 or later, this is JDK [24] in [" + System.getProperty("java.home")
                        + "]. Run the tests with JDK 25 (JAVA_HOME, or the toolchain of the build); the code under test"
                        + " may be compiled for an older release.");
    }

    @Test
    void theFloorAndLaterPass() {
        assertThatCode(() -> JdkVersion.check(25)).doesNotThrowAnyException();
        assertThatCode(() -> JdkVersion.check(26)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(classes = {DetsimAgent.class, AgentException.class, JdkVersion.class})
    void theEntryLoadsOnJdk17(Class<?> entry) throws IOException {
        String file = entry.getSimpleName() + ".class";
        try (DataInputStream in = new DataInputStream(Objects.requireNonNull(entry.getResourceAsStream(file)))) {
            in.readInt();
            in.readUnsignedShort();
            Assertions.assertThat(in.readUnsignedShort()).isEqualTo(61);
        }
    }
}
