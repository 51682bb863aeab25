package dev.detsim.samples.raft;

import dev.detsim.samples.raft.client.ClientTiming;
import dev.detsim.samples.raft.client.RaftClient;
import dev.detsim.samples.raft.client.RaftClientException;
import dev.detsim.samples.raft.message.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One operation from the command line. Exit status: 0 when it was done, 1 when it was not or perhaps not, 2 for bad
 * usage.
 */
public final class RaftClientMain {
    private static final String USAGE = """
            usage: RaftClientMain --servers <host:port,...> [--timeout-ms <n>] <operation>
              put <key> <value>            sets the key
              get <key>                    prints the key's value, or (absent)
              cas <key> <expect> <update>  sets the key if it has the expected value
              --servers     the servers of the cluster; some may be down
              --timeout-ms  for the whole operation, with retries; 5000 if not given

            example: RaftClientMain --servers localhost:7001,localhost:7002,localhost:7003 put colour blue""";

    private RaftClientMain() {
    }

    /** Does one operation; see {@code USAGE}. */
    public static void main(String[] args) {
        try {
            System.out.println(run(args));
        } catch (UsageException e) {
            fail(2, e.getMessage() + "\n\n" + USAGE);
        } catch (RaftClientException | IllegalArgumentException e) {
            fail(1, e.getMessage());
        }
    }

    static String run(String[] args) throws RaftClientException {
        CommandLine line = new CommandLine(args, Set.of("--servers", "--timeout-ms"));
        String example = "localhost:7001,localhost:7002,localhost:7003";
        List<Endpoint> servers = CommandLine.parseServers(line.required("--servers", example));
        Duration timeout = Duration.ofMillis(line.number("--timeout-ms", (int) ClientTiming.DEFAULT.call().toMillis()));
        checkOperation(line.words());
        try (RaftClient client = new RaftClient(servers, ClientTiming.DEFAULT.withCall(timeout))) {
            return execute(client, line.words());
        }
    }

    private static void checkOperation(List<String> words) {
        boolean valid = switch (words.isEmpty() ? "" : words.getFirst()) {
            case "put" -> words.size() == 3;
            case "get" -> words.size() == 2;
            case "cas" -> words.size() == 4;
            default -> false;
        };
        if (!valid) {
            throw new UsageException("operation " + words + ": expected put <key> <value>, get <key> or"
                    + " cas <key> <expect> <update>");
        }
    }

    private static String execute(RaftClient client, List<String> words) throws RaftClientException {
        String key = words.get(1);
        return switch (words.getFirst()) {
            case "put" -> {
                client.put(key, words.get(2));
                yield "ok";
            }
            case "get" -> client.get(key).orElse("(absent)");
            default -> client.compareAndSet(key, words.get(2), words.get(3)) ? "swapped" : "not swapped";
        };
    }

    private static void fail(int status, String message) {
        System.err.println("raft: " + message);
        System.exit(status);
    }
}
