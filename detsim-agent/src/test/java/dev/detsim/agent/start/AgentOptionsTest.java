package dev.detsim.agent.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.agent.AgentException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentOptionsTest {
    @Test
    void withoutArgumentsNothingIsSet() {
        assertThat(AgentOptions.parse(null, Map.of())).isEqualTo(new AgentOptions(null, false, Optional.empty()));
        assertThat(AgentOptions.parse("", Map.of())).isEqualTo(new AgentOptions(null, false, Optional.empty()));
    }

    @Test
    void argumentsBeatTheEnvironment() {
        Map<String, String> environment = Map.of(AgentOptions.CACHE, "/e", AgentOptions.DEBUG, "true");
        assertThat(AgentOptions.parse(null, environment))
                .isEqualTo(new AgentOptions(Path.of("/e"), true, Optional.empty()));
        assertThat(AgentOptions.parse("cache=/a", environment))
                .isEqualTo(new AgentOptions(Path.of("/a"), true, Optional.empty()));
    }

    @Test
    void staticsAreOnOrOffOrDecidedByTheClassPath() {
        assertThat(AgentOptions.parse("statics=on", Map.of()).statics()).contains(true);
        assertThat(AgentOptions.parse("statics=off", Map.of()).statics()).contains(false);
        assertThat(AgentOptions.parse("statics=auto", Map.of(AgentOptions.STATICS, "on")).statics()).isEmpty();
        assertThatThrownBy(() -> AgentOptions.parse("statics=yes", Map.of())).isInstanceOf(AgentException.class)
                .hasMessageContaining("[statics=yes]: expected [on], [off] or [auto]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache", "cache=", "Debug", "debug=yes", "cache=a,,debug"})
    void anUnknownArgumentIsNamed(String arguments) {
        assertThatThrownBy(() -> AgentOptions.parse(arguments, Map.of())).isInstanceOf(AgentException.class)
                .hasMessageMatching("agent argument \\[.*] is unknown; expected \\[cache=directory], .*");
    }
}
