package dev.detsim.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.Node;
import dev.detsim.Sim;
import dev.detsim.junit.Simulation;
import java.time.Duration;

/** The failure that the README shows: no test by its name, {@link ReadmeTest} runs it. */
class TooSoon {
    @Simulation(seeds = 100)
    void answersAtOnceAfterAKill(Sim sim) throws Exception {
        Node server = sim.node("server").main(FirstTest::serve).start();
        sim.eventually("the first answer", Duration.ofSeconds(5), () -> FirstTest.ask() == 42);
        server.kill();
        server.restart();
        assertThat(FirstTest.ask()).isEqualTo(42);
    }
}
