package dev.detsim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.SimBody;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each body does its work, for real and in a world; nothing is measured here. */
class BodiesTest {
    private static final int FEW = 20;

    static Stream<Arguments> bodies() {
        return Stream.of(body("yields", sim -> Bodies.yields(4, FEW)), body("parks", sim -> Bodies.parks(4, FEW)),
                body("monitor", sim -> Bodies.monitor(FEW)), body("condition", sim -> Bodies.condition(FEW)),
                body("echo", sim -> Bodies.echo(FEW)), body("append", sim -> Bodies.append(FEW)),
                body("two threads", sim -> Bodies.twoThreads()));
    }

    private static Arguments body(String name, SimBody body) {
        return Arguments.of(name, body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void runsForRealAndTheSameInTwoWorlds(String name, SimBody body) throws Throwable {
        body.run(null);
        assertThat(InWorld.run(1, body).hash()).isEqualTo(InWorld.run(1, body).hash());
    }

    @Test
    void baselineOfSwitchesEnds() {
        RawContinuations.run(4, FEW);
    }
}
