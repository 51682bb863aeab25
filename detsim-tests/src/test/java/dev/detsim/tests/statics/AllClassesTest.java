package dev.detsim.tests.statics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every class of some libraries passes the verifier after it was rewritten, unless it cannot be loaded anyway. */
class AllClassesTest {
    private static final int AT_LEAST = 4000;

    @Test
    void rewrittenClassesVerify() {
        List<String> plain = PlainJvm.lines(AllClasses.class);
        List<String> rewritten = PlainJvm.lines(AllClasses.class, PlainJvm.agent());
        assertThat(rewritten).isEqualTo(plain);
        assertThat(Integer.parseInt(plain.getLast().replace("CLASSES ", ""))).isGreaterThan(AT_LEAST);
    }
}
