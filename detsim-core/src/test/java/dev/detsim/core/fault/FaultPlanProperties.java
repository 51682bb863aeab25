package dev.detsim.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.FaultKind;
import dev.detsim.Faults;
import dev.detsim.core.random.Draws;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for the faults of each seed. */
class FaultPlanProperties {
    private static final int EVENTS = 60;

    @Property(tries = 300)
    void quorumIsKeptAtAnyTime(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int targets,
            @ForAll @IntRange(min = 0, max = 9) int wanted) {
        int quorum = Math.min(wanted, targets);
        List<FaultEvent> plan = plan(seed, Faults.swarm().quorum(quorum), targets);
        for (FaultEvent begun : plan) {
            Set<Integer> disabled = new TreeSet<>();
            plan.stream().filter(e -> e.disables() && e.at() <= begun.at() && begun.at() < e.end())
                    .forEach(e -> disabled.addAll(e.targets()));
            assertThat(targets - disabled.size()).isGreaterThanOrEqualTo(quorum);
        }
    }

    @Property(tries = 200)
    void noTargetIsDisabledTwiceAtATime(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int targets) {
        List<FaultEvent> plan =
                plan(seed, Faults.swarm().quorum(0), targets).stream().filter(FaultEvent::disables).toList();
        for (FaultEvent a : plan) {
            assertThat(plan).noneMatch(b -> a != b && a.at() <= b.at() && b.at() < a.end()
                    && a.targets().stream().anyMatch(b.targets()::contains));
        }
    }

    @Property(tries = 200)
    void eventsAreInOrderAndWithinTheirBounds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int targets) {
        long last = 0;
        for (FaultEvent e : plan(seed, Faults.swarm().quorum(targets / 2), targets)) {
            assertThat(e.at()).isGreaterThanOrEqualTo(last);
            assertThat(e.duration()).isPositive();
            assertThat(e.targets()).isSorted().doesNotHaveDuplicates().allMatch(t -> t >= 0 && t < targets);
            assertThat(e.strength()).isBetween(0, 200);
            last = e.at();
        }
    }

    @Property(tries = 100)
    void sameSeedSamePlan(@ForAll long seed) {
        List<FaultEvent> plan = plan(seed, Faults.swarm(), 5);
        assertThat(plan(seed, Faults.swarm(), 5)).isEqualTo(plan);
        assertThat(plan(seed + 1, Faults.swarm(), 5)).isNotEqualTo(plan);
    }

    @Example
    void allKindsOccur() {
        Set<FaultKind> seen = EnumSet.noneOf(FaultKind.class);
        LongStream.range(0, 30).forEach(seed -> plan(seed, Faults.swarm(), 5).forEach(e -> seen.add(e.kind())));
        assertThat(seen).isEqualTo(EnumSet.allOf(FaultKind.class));
    }

    @Property(tries = 100)
    void onlyWishedKindsOccur(@ForAll long seed, @ForAll FaultKind one, @ForAll FaultKind two) {
        assertThat(plan(seed, Faults.swarm().only(one, two), 5)).extracting(FaultEvent::kind)
                .isSubsetOf(one, two);
    }

    @Property(tries = 50)
    void withoutQuietThePlanStillAdvances(@ForAll long seed) {
        Faults restless = Faults.swarm().only(FaultKind.KILL).quorum(1).pace(Duration.ZERO, Duration.ofSeconds(1));
        assertThat(plan(seed, restless, 2)).hasSize(EVENTS);
    }

    @Property(tries = 50)
    void everyTargetIsNeeded(@ForAll long seed) {
        assertThat(plan(seed, Faults.swarm(), 3)).noneMatch(FaultEvent::disables);
        assertThatThrownBy(() -> plan(seed, Faults.swarm().only(FaultKind.KILL, FaultKind.PAUSE), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("faults [KILL, PAUSE] under a quorum of [3] of [3] nodes: each would break the quorum;"
                        + " expected a smaller quorum or another kind");
    }

    @Example
    void mistakesAreNamed() {
        assertThatThrownBy(() -> plan(0, Faults.swarm().quorum(6), 5)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a quorum of [6] of [5] nodes: expected 0 to 5");
        assertThatThrownBy(() -> plan(0, Faults.swarm().quorum(0), 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("faults for [0] nodes: expected 1 or more");
    }

    private static List<FaultEvent> plan(long seed, Faults wishes, int targets) {
        return Stream.generate(new FaultPlan(new Draws(seed, "faults"), wishes, targets)::next).limit(EVENTS).toList();
    }
}
