package dev.detsim.tests.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.Faults;
import dev.detsim.Node;
import dev.detsim.Sim;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.Worlds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What users get wrong in a body: each message names the value, what was expected, or what to do. */
class NodeMistakesTest {
    private static final String OUTSIDE = " was used outside of its world: use it in the body of the simulation, or in"
            + " threads that the body starts";

    /** A body that may throw. */
    private interface Body {
        void run(Sim sim) throws Exception;
    }

    private static void inWorld(Body body) {
        assertThat(Worlds.run(RunOptions.of(1), body::run).failure()).isEmpty();
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class)
                .hasMessage(message);
    }

    @Test
    void nodeNamesAreUnique() {
        inWorld(sim -> {
            sim.node("db");
            assertRefused(() -> sim.node("db"), "node name [db] is taken: give each node a name of its own");
            assertRefused(() -> sim.node("test"), "node name [test] is taken: give each node a name of its own");
        });
    }

    @Test
    void nodeNamesAreHostNames() {
        inWorld(sim -> assertRefused(() -> sim.node("my db"),
                "node name [my db]: expected letters, digits, dots and hyphens"));
    }

    @Test
    void nodeAddressesAreUnique() {
        inWorld(sim -> {
            sim.node("one", "10.9.9.9");
            assertRefused(() -> sim.node("two", "10.9.9.9"),
                    "address [10.9.9.9] of node [two] is taken by node [one]: give each node an address of its own");
        });
    }

    @Test
    void nodeAddressesAreLiterals() {
        inWorld(sim -> {
            assertRefused(() -> sim.node("n", "localhost"),
                    "address [localhost] of node [n]: expected an IPv4 literal such as 10.0.0.7");
            assertRefused(() -> sim.node("n", "10.0.0.300"),
                    "address [10.0.0.300] of node [n]: expected an IPv4 literal such as 10.0.0.7");
        });
    }

    @Test
    void countsOfNodesArePositive() {
        inWorld(sim -> assertRefused(() -> sim.nodes("n", 0), "[0] nodes named [n…]: expected 1 or more"));
    }

    @Test
    void nodesNeedAMain() {
        inWorld(sim -> assertRefused(() -> sim.node("n").start(),
                "node [n] has nothing to run: give it a main before it is started"));
    }

    @Test
    void mainClassesNeedAMainMethod() {
        inWorld(sim -> assertRefused(() -> sim.node("n").main(NodeMistakesTest.class),
                "main class [dev.detsim.tests.input.NodeMistakesTest]: expected a method public static void main(String[])"));
    }

    @Test
    void nodesAreNotStartedTwice() {
        inWorld(sim -> {
            Node node = sim.node("n").main(() -> Thread.sleep(Duration.ofHours(1))).start();
            assertRefused(node::start, "node [n] runs already: kill it first, or restart it");
        });
    }

    @Test
    void onlyNodesThatRunAreCalled() {
        inWorld(sim -> assertRefused(() -> sim.node("n").call(() -> 1),
                "node [n] does not run: start it before it is called"));
    }

    @Test
    void nodesThatAreKilledDoNotAnswer() {
        inWorld(sim -> {
            Node node = sim.node("n").main(() -> Thread.sleep(Duration.ofHours(1))).start();
            Thread.ofPlatform().start(() -> node.kill());
            assertRefused(() -> node.call(() -> {
                Thread.sleep(Duration.ofHours(1));
                return 1;
            }), "node [n] was killed before the call returned");
        });
    }

    @Test
    void faultsFitTheNodes() {
        inWorld(sim -> assertRefused(() -> sim.faults(Faults.swarm().quorum(4), sim.nodes("n", 3)),
                "a quorum of [4] of [3] nodes: expected 0 to 3"));
    }

    @Test
    void faultsOfTheNetworkHaveBounds() {
        inWorld(sim -> {
            assertRefused(() -> sim.network().loss(1.5), "loss rate [1.5]: expected a share from 0 to 1");
            assertRefused(() -> sim.network().latency(Duration.ofNanos(2), Duration.ofNanos(1)),
                    "latency from [2 ns] to [1 ns]: expected 0 <= least <= most");
        });
    }

    @Test
    void simAndNodesAreUsedInTheirWorldOnly() {
        List<Sim> sims = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        inWorld(sim -> {
            sims.add(sim);
            nodes.add(sim.node("n").main(() -> Thread.sleep(1)));
        });
        assertOutside(sims.getFirst(), nodes.getFirst());
        inWorld(_ -> assertOutside(sims.getFirst(), nodes.getFirst()));
    }

    private static void assertOutside(Sim sim, Node node) {
        assertRefused(() -> sim.node("m"), "Sim" + OUTSIDE);
        assertRefused(() -> sim.always("true", () -> true), "Sim" + OUTSIDE);
        assertRefused(sim::heal, "Sim" + OUTSIDE);
        assertRefused(node::start, "node [n]" + OUTSIDE);
        assertRefused(node::kill, "node [n]" + OUTSIDE);
        assertRefused(node::restart, "node [n]" + OUTSIDE);
        assertRefused(node::pause, "node [n]" + OUTSIDE);
        assertRefused(node::resume, "node [n]" + OUTSIDE);
        assertRefused(() -> node.call(() -> 1), "node [n]" + OUTSIDE);
    }

    @Test
    void worldsDoNotContainWorlds() {
        inWorld(_ -> assertRefused(() -> Worlds.run(RunOptions.of(2), _ -> Thread.yield()),
                "a world was started from within a world: run it from an ordinary thread"));
    }
}
