package dev.detsim.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.detsim.Fault;
import dev.detsim.core.driver.DriverFactory;
import dev.detsim.net.jdk.FakeNode;
import dev.detsim.net.jdk.FakeWorld;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedNetworkTest {
    private SimulatedNetwork network;

    @BeforeEach
    void make() throws UnknownHostException {
        network = new SimulatedNetwork(new FakeWorld(3));
    }

    @Test
    void namesOfNodesAndLocalhostResolve() throws UnknownHostException {
        assertThat(network.lookup("n1")).containsExactly(InetAddress.ofLiteral("10.0.0.2"));
        assertThat(network.lookup("localhost")).containsExactly(InetAddress.ofLiteral("127.0.0.1"));
        assertThat(network.lookup("10.9.8.7")).containsExactly(InetAddress.ofLiteral("10.9.8.7"));
        assertThat(network.localHost().getHostName()).isEqualTo("n0");
    }

    @Test
    void unknownNameIsTheResolversError() {
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> network.lookup("nowhere"))
                .withMessage("nowhere: Name or service not known");
    }

    @Test
    void addressesHaveNames() {
        assertThat(network.hostName(InetAddress.ofLiteral("10.0.0.3"))).isEqualTo("n2");
        assertThat(network.hostName(InetAddress.ofLiteral("127.0.0.1"))).isEqualTo("localhost");
        assertThat(network.hostName(InetAddress.ofLiteral("10.9.8.7"))).isEqualTo("10.9.8.7");
    }

    @Test
    void mistakesOfTheTestAreExplained() {
        assertThatIllegalArgumentException().isThrownBy(() -> network.loss(1.5))
                .withMessage("loss rate [1.5]: expected a share from 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.partition(nodes("n0", "n1"), nodes("n1")))
                .withMessage("partition of [n0, n1] from [n1]: expected groups without a common node");
        assertThatIllegalArgumentException().isThrownBy(() -> network.partition(nodes("n0"), nodes("n9")))
                .withMessage("node [n9]: expected a node of this world");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.latency(Duration.ofNanos(2), Duration.ofNanos(1)))
                .withMessage("latency from [2 ns] to [1 ns]: expected 0 <= least <= most");
    }

    @Test
    void closingAFaultTwiceDoesNothing() {
        Fault fault = network.partition(nodes("n0"), nodes("n1"));
        fault.close();
        fault.close();
        network.heal();
    }

    @Test
    void factoryIsFound() {
        assertThat(ServiceLoader.load(DriverFactory.class)).hasAtLeastOneElementOfType(SimulatedNetworkFactory.class);
    }

    private static List<FakeNode> nodes(String... names) {
        return List.of(names).stream().map(FakeNode::new).toList();
    }
}
