package dev.detsim.agent.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntouchedTest {
    @ParameterizedTest
    @ValueSource(strings = {"java/lang/DetsimHooks", "dev/detsim/Simulation", "dev/detsim/Sim$Node",
        "dev/detsim/core/world/World", "dev/detsim/agent/asm/ClassReader", "org/junit/jupiter/api/Test",
        "org/openjdk/jmh/Main"})
    void detsimAndWhatRunsTestsStay(String className) {
        assertThat(Untouched.contains(className)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java/lang/Thread", "dev/detsim/tests/Clocks", "dev/detsim/check/History",
        "dev/detsim/samples/raft/RaftServer", "org/assertj/core/api/Assertions", "org/junitpioneer/X"})
    void everythingElseIsRewritten(String className) {
        assertThat(Untouched.contains(className)).isFalse();
    }
}
