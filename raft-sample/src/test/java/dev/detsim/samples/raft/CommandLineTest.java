package dev.detsim.samples.raft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.detsim.samples.raft.message.Endpoint;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private static final String PEERS = "1=localhost:7001,2=10.0.0.2:7002";

    @Test
    void parsesAServersOptions() {
        RaftConfig config = RaftMain.parse(new String[] {"--id", "2", "--peers", PEERS, "--data", "target/d"});
        assertThat(config.self()).isEqualTo(new Endpoint("10.0.0.2", 7002));
        assertThat(config.servers()).containsOnlyKeys(1, 2);
        assertThat(config.cluster().others()).containsExactly(1);
        assertThat(config.dataDirectory()).isEqualTo(Path.of("target/d"));
    }

    @Test
    void saysWhatIsWrongWithAServersOptions() {
        assertUsage(() -> server(), "option --id is missing", "give --id 1");
        assertUsage(() -> server("--id", "one"), "--id [one]", "whole number from 1");
        assertUsage(() -> server("--id", "0"), "--id [0]");
        assertUsage(() -> server("--id", "1"), "option --peers is missing", "give --peers 1=localhost:7001");
        assertUsage(() -> server("--id", "3", "--peers", PEERS), "--id [3]", "[1, 2]");
        assertUsage(() -> server("--id", "1", "--peers", PEERS), "option --data is missing");
        assertUsage(() -> server("--id", "1", "--peers", "localhost:7001"), "peer [localhost:7001]", "id=host:port");
        assertUsage(() -> server("--id", "1", "--peers", "1=a:1,1=b:2"), "peer id [1]", "each id once");
        assertUsage(() -> server("--id", "1", "--peers", "1=a:http"), "address [a:http]", "host:port");
        assertUsage(() -> server("--id", "1", "--peers", "1=a:70000"), "address [a:70000]", "1 to 65535");
        assertUsage(() -> server("--port", "1"), "option [--port]", "[--data, --id, --peers]");
        assertUsage(() -> server("--id"), "option [--id] at the end", "a value after it");
        assertUsage(() -> server("start"), "argument [start]", "options only");
    }

    @Test
    void saysWhatIsWrongWithAClientsArguments() {
        assertUsage(() -> client(), "option --servers is missing");
        assertUsage(() -> client("--servers", "a"), "address [a]", "host:port");
        assertUsage(() -> client("--servers", "a:1"), "operation []", "put <key> <value>");
        assertUsage(() -> client("--servers", "a:1", "put", "k"), "operation [put, k]");
        assertUsage(() -> client("--servers", "a:1", "delete", "k"), "operation [delete, k]");
        assertUsage(() -> client("--servers", "a:1", "--timeout-ms", "-5", "get", "k"), "--timeout-ms [-5]");
    }

    private static void server(String... args) {
        RaftMain.parse(args);
    }

    private static void client(String... args) throws Exception {
        RaftClientMain.run(args);
    }

    private static void assertUsage(ThrowingCallable call, String... parts) {
        assertThatExceptionOfType(UsageException.class).isThrownBy(call)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }
}
