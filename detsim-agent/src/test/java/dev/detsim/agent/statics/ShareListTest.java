package dev.detsim.agent.statics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.agent.AgentException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareListTest {
    private static final Set<String> EXISTING = Set.of("com/acme/", "com/acme/Registry");

    private static ShareList list(String added) {
        return ShareList.of(added, EXISTING::contains);
    }

    @Test
    void theProductsListHoldsWithoutAnother() {
        assertThat(list(null).contains("org/junit/jupiter/api/Assertions")).isTrue();
        assertThat(list(null).contains("org/slf4j/LoggerFactory")).isTrue();
        assertThat(list(null).contains("org/slf4jx/LoggerFactory")).isFalse();
        assertThat(list(null).contains("com/acme/Registry")).isFalse();
    }

    @Test
    void aPackageMeansAllBelowIt() {
        assertThat(list("com.acme.").contains("com/acme/deep/Thing$Nested")).isTrue();
        assertThat(list("com.acme.").contains("com/acmesoft/Thing")).isFalse();
    }

    @Test
    void aClassMeansThoseNestedInIt() {
        ShareList list = list(" com.acme.Registry , com.acme.");
        assertThat(list("com.acme.Registry").contains("com/acme/Registry$Entry")).isTrue();
        assertThat(list("com.acme.Registry").contains("com/acme/Registry2")).isFalse();
        assertThat(list.contains("com/acme/Registry2")).isTrue();
    }

    @Test
    void aMinusTakesOffWhatTheProductShares() {
        ShareList list = list("-org.slf4j., com.acme.Registry");
        assertThat(list.contains("org/slf4j/LoggerFactory")).isFalse();
        assertThat(list.contains("ch/qos/logback/classic/Logger")).isTrue();
        assertThat(list.contains("com/acme/Registry")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme.", "org.slf4j", ""})
    void onlyWhatIsOnTheListIsTakenOff(String name) {
        assertThatThrownBy(() -> list("-" + name)).isInstanceOf(AgentException.class).hasMessageStartingWith(
                "detsim.share takes off [" + name + "]: expected one of the packages that are shared")
                .hasMessageContaining("org.slf4j.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com.acme.*", "com/acme", "com.acme.Registry,", "1.2", ".", "com..acme"})
    void whatIsNoNameIsNamed(String added) {
        assertThatThrownBy(() -> list(added)).isInstanceOf(AgentException.class)
                .hasMessageContaining("detsim.share names [").hasMessageContaining("]: expected packages that end");
    }

    @Test
    void whatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> list("com.acme.Registri")).isInstanceOf(AgentException.class).hasMessage(
                "detsim.share names [com.acme.Registri]: there is no such class, or package: those end with a dot,"
                        + " on the class path");
        assertThatThrownBy(() -> list("com.acne.")).isInstanceOf(AgentException.class)
                .hasMessage("detsim.share names [com.acne.]: there is no such package on the class path");
    }
}
