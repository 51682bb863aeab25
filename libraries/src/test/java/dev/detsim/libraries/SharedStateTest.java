package dev.detsim.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process finds nothing of another's work in a library's static fields, and all of it where they are shared. */
class SharedStateTest {
    static Iterable<Works> works() {
        return Footprints.WORKS;
    }

    @ParameterizedTest
    @MethodSource("works")
    void aProcessFindsNothingOfAnother(Works work) {
        Footprints seen = Footprints.of(work);
        assertThat(seen.used()).as("after its own work").isGreaterThan(seen.fresh());
        assertThat(seen.next()).as("in the next process").isEqualTo(seen.fresh());
    }

    /** Must fail, with what the figures above tell of, and with a second process of H2 that comes to tables that are there. */
    @Test
    void whatTheShareListNamesIsFound() {
        String share = "-Ddetsim.share=" + String.join(",", Footprints.PLACES);
        assertThatThrownBy(() -> Jvm.lines(List.of(Jvm.agent(), share), Footprints.class, List.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(Footprints.WORKS.stream().map(work -> work + " shared").toArray(String[]::new))
                .hasMessageContaining("Table \"ACCOUNT\" already exists")
                .hasMessageContaining("came to an end only in");
    }
}
