package dev.detsim.junit.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.detsim.tests.junit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The engine as users get it, on real worlds: what the other tests take for granted by using fake ones. */
class RealWorldsTest {
    @Test
    void passes() {
        run("passes").assertStatistics(events -> events.succeeded(1));
    }

    @Test
    void lowestFailingSeedFailsTwiceWithTheSameHash() {
        run("failsFromSevenOn").assertThatEvents().haveExactly(1, event(test(), finishedWithFailure(message(
                text -> text.matches("(?s)seed 7 failed: .*run again: hash [0-9a-f]{16}, the same.*")))));
    }

    private static Events run(String method) {
        return EngineTestKit.engine(new DetsimEngine())
                .selectors(selectMethod(Samples.Outcomes.class, method, "dev.detsim.Sim")).execute().testEvents();
    }
}
