package dev.detsim.samples.raft;

import dev.detsim.samples.raft.core.RaftListener;
import dev.detsim.samples.raft.core.Timing;
import dev.detsim.samples.raft.message.Endpoint;
import dev.detsim.samples.raft.storage.FileStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;

/**
 * Runs one server until the process is told to end. Exit status: 0 after a clean stop, 1 after a failure, 2 for bad
 * usage.
 */
public final class RaftMain {
    private static final String USAGE = """
            usage: RaftMain --id <n> --peers <id=host:port,...> --data <directory>
              --id     this server's number, one of those in --peers
              --peers  all servers of the cluster, this one included; the same on each
              --data   where this server keeps its files; a directory of its own

            example: RaftMain --id 1 --peers 1=localhost:7001,2=localhost:7002,3=localhost:7003 --data target/raft-1""";

    private RaftMain() {
    }

    /** Runs a server; see {@code USAGE}. */
    public static void main(String[] args) {
        try {
            run(parse(args));
        } catch (UsageException e) {
            fail(2, e.getMessage() + "\n\n" + USAGE);
        } catch (IOException | RuntimeException e) {
            fail(1, e.getMessage());
        } catch (InterruptedException e) {
            fail(1, "interrupted");
        }
    }

    static RaftConfig parse(String[] args) {
        CommandLine line = new CommandLine(args, Set.of("--id", "--peers", "--data"));
        if (!line.words().isEmpty()) {
            throw new UsageException("argument [" + line.words().getFirst() + "]: expected options only");
        }
        line.required("--id", "1");
        int id = line.number("--id", 1);
        SortedMap<Integer, Endpoint> peers =
                CommandLine.parsePeers(line.required("--peers", "1=localhost:7001,2=localhost:7002,3=localhost:7003"));
        if (!peers.containsKey(id)) {
            throw new UsageException("--id [" + id + "]: expected one of the ids in --peers, " + peers.keySet());
        }
        return new RaftConfig(id, peers, Path.of(line.required("--data", "target/raft-1")), Timing.DEFAULT);
    }

    private static void run(RaftConfig config) throws IOException, InterruptedException {
        FileStorage storage = new FileStorage(config.dataDirectory());
        try (RaftServer server = new RaftServer(config, storage, new Announcements())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "raft-shutdown"));
            server.start();
            System.out.println("server " + config.id() + " listens at " + config.self());
            server.awaitTermination();
        }
    }

    private static void fail(int status, String message) {
        System.err.println("raft: " + message);
        System.exit(status);
    }

    /** Says on standard output what an operator wants to see. */
    private static final class Announcements implements RaftListener {
        @Override
        public void leaderElected(int id, long term) {
            System.out.println("server " + id + " is leader of term " + term);
        }
    }
}
