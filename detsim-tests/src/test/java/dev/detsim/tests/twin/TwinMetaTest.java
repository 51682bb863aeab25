package dev.detsim.tests.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a twin test must catch, it catches. */
class TwinMetaTest {
    @Test
    void aTwinThatIsEqualPasses() {
        List<String> answers = Twin.real(seen -> seen.answer(1));
        assertThat(answers).containsExactly("1");
        Twin.simulated(2, answers, seen -> seen.answer(1));
    }

    @Test
    void anAnswerThatChangesWhenASeedIsRunAgainFails() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> Twin.simulated(2, List.of("1"), seen -> seen.answer(runs.incrementAndGet())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed [0], simulated: differs when it is run again");
    }

    @Test
    void anotherScheduleOnTheSecondRunFails() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> Twin.simulated(2, List.of(), seen -> Thread.sleep(runs.incrementAndGet())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed [0], simulated: differs when it is run again");
    }

    @Test
    void aNoteMayDifferFromSeedToSeedOnly() {
        Twin.simulated(3, List.of(), seen -> seen.note(new Object().hashCode()));
    }

    @Test
    void anAnswerThatDiffersFromTheRealOneFails() {
        assertThatThrownBy(() -> Twin.simulated(2, List.of("real"), seen -> seen.answer("other")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("seed [0], simulated: answers [other], but the real JDK [real]");
    }

    @Test
    void aBodyThatFailsOnlySimulatedFails() {
        AtomicInteger runs = new AtomicInteger();
        Twin.Body body = seen -> assertThat(runs.incrementAndGet()).isEqualTo(1);
        List<String> answers = Twin.real(body);
        assertThatThrownBy(() -> Twin.simulated(2, answers, body)).isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("seed [0], simulated: ").hasRootCauseInstanceOf(AssertionError.class);
    }

    @Test
    void aBodyThatFailsOnTheRealJdkFails() {
        assertThatThrownBy(() -> Twin.real(seen -> {
            throw new java.io.IOException("wrong");
        })).isInstanceOf(AssertionError.class).hasMessageStartingWith("on the real JDK: ")
                .hasRootCauseInstanceOf(java.io.IOException.class);
    }

    @TwinTest(seeds = 3)
    void aScenarioRunsBothWays(Seen seen) throws Exception {
        Thread t = Thread.ofPlatform().start(() -> seen.answer("ran"));
        t.join();
        seen.answer(t.getState());
        seen.answer(Thread.currentThread().getName());
    }
}
