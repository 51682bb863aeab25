package dev.detsim.benchmarks.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.benchmarks.price.ProcessJvm.Fresh;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is measured does its work, the same on each side; nothing is measured here. */
class PricesTest {
    static final List<String> LIBRARIES = ThroughputPrice.LIBRARIES;
    private static final int FEW = 2;

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void aLibraryDoesTheSameInAWorld(String name) throws Exception {
        assertThat(new Library(name, true).run(FEW)).isEqualTo(new Library(name, false).run(FEW));
    }

    @Test
    void aLoaderAndAWorldAreBothFreshAndNothingIsNot() throws Exception {
        ProcessJvm jvm = new ProcessJvm(FEW);
        long first = jvm.run(Fresh.LOADER);
        assertThat(jvm.run(Fresh.LOADER)).isEqualTo(first);
        assertThat(jvm.run(Fresh.WORLD)).isEqualTo(first);
        assertThat(jvm.run(Fresh.WORLD)).isEqualTo(first);
        assertThat(jvm.run(Fresh.NOTHING)).isEqualTo(first);
        assertThat(jvm.run(Fresh.NOTHING)).isNotEqualTo(first);
    }

    @Test
    void theSuiteSucceeds() {
        assertThat(SuiteJvm.run()).isPositive();
    }

    @Test
    void aJvmTellsWhatItMeasured() throws Exception {
        Measured measured = Side.plain().withoutApi().run(HelloJvm.class);
        assertThat(measured.number("cpu")).isNotNegative();
        assertThat(measured.wall()).isPositive();
        assertThatThrownBy(() -> measured.number("ops")).isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("the JVM told only \\{cpu=.*}: expected \\[ops]");
    }

    @Test
    void aJvmThatFailsIsNoMeasurement() {
        assertThatThrownBy(() -> Side.plain().run(FirstRunJvm.class, "NO_SUCH", "here"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("ended with [1]");
    }

    @Test
    void spreadsAreTheMiddleAndBothEnds() {
        assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(2, 1, 3));
        assertThat(Spread.of(List.of(1.0, 4.0, 2.0, 3.0)).format(1)).isEqualTo("2.5 (1.0–4.0)");
    }

    @Test
    void valuesAreReadFromWhatAJvmPrints() {
        assertThat(Measured.of(1, List.of("detsim: hello", "measured ops=2.5", "measured result=a=b")))
                .isEqualTo(new Measured(1, Map.of("ops", "2.5", "result", "a=b")));
    }
}
