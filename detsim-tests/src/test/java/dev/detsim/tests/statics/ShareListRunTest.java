package dev.detsim.tests.statics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A share list that cannot be meant stops every simulation, with its name. */
class ShareListRunTest {
    @Test
    void anUnknownClassIsNamed() {
        fails("-Ddetsim.share=dev.detsim.tests.Nowhere",
                "detsim.share names [dev.detsim.tests.Nowhere]: there is no such class");
    }

    @Test
    void anUnknownPackageIsNamed() {
        fails("-Ddetsim.share=dev.nowhere.",
                "detsim.share names [dev.nowhere.]: there is no such package on the class path");
    }

    @Test
    void whatIsNoNameIsNamed() {
        fails("-Ddetsim.share=dev.detsim.*",
                "detsim.share names [dev.detsim.*]: expected packages that end with a dot");
    }

    private static void fails(String option, String message) {
        assertThatThrownBy(() -> PlainJvm.lines(TwoProcesses.class, PlainJvm.agent(), option))
                .isInstanceOf(AssertionError.class).hasMessageContaining(message)
                .hasMessageContaining("IllegalStateException");
    }
}
