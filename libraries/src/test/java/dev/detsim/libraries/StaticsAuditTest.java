package dev.detsim.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.tests.jvm.AnotherJvm;
import dev.detsim.tests.statics.audit.Audited;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing that processes share of any of the libraries can be changed, after all works have run in two of them. */
@Tag("proof")
class StaticsAuditTest {
    private static final int CLASSES_AT_LEAST = 15_000;

    @Test
    void nothingMutableIsShared() throws Exception {
        List<String> options =
                Stream.of("-Ddetsim.share=", "--sun-misc-unsafe").flatMap(AnotherJvm::own).toList();
        Audited audited = Audited.run(options, List.of("after=" + Digests.class.getName()));
        System.out.println(audited.figures());
        assertThat(audited.findings()).isEmpty();
        assertThat(audited.figure("classes")).isGreaterThan(CLASSES_AT_LEAST);
        assertThat(audited.figure("arrays")).isPositive();
        assertThat(audited.failedHereOnly()).isEmpty();
    }
}
