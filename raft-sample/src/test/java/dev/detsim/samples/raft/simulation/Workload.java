package dev.detsim.samples.raft.simulation;

import dev.detsim.Sim;
import dev.detsim.check.History;
import dev.detsim.check.KeyValueModel;
import dev.detsim.check.KeyValueOp;
import dev.detsim.check.Linearizability;
import dev.detsim.check.Reply;
import dev.detsim.samples.raft.client.ClientTiming;
import dev.detsim.samples.raft.client.RaftClient;
import dev.detsim.samples.raft.client.RaftClientException;
import dev.detsim.samples.raft.message.Endpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Clients that put, get and compare-and-set a few keys as fast as they can, and the history of what they were told. */
final class Workload {
    private static final ClientTiming TIMING = new ClientTiming(Duration.ofSeconds(2), Duration.ofMillis(300),
            Duration.ofMillis(20));
    private static final int KEYS = 4;
    private static final long PAUSE_MILLIS = 20;
    private final History<KeyValueOp, Reply> history = new History<>();
    private final List<Thread> clients = new ArrayList<>();
    private final List<Endpoint> servers;
    private volatile boolean over;
    private int completed;

    private Workload(List<Endpoint> servers) {
        this.servers = servers;
    }

    /** Starts {@code count} clients. */
    static Workload start(int count, List<Endpoint> servers) {
        Workload w = new Workload(servers);
        for (int i = 1; i <= count; i++) {
            String name = "c" + i;
            Thread client = new Thread(() -> w.runClient(name), name);
            w.clients.add(client);
            client.start();
        }
        return w;
    }

    private void runClient(String name) {
        try (RaftClient client = new RaftClient(servers, TIMING)) {
            for (int n = 0; !over; n++) {
                KeyValueOp op = randomOp(name + "-" + n);
                try {
                    history.run(name, op, () -> call(client, op), RaftClientException.NotApplied.class::isInstance);
                    completed();
                } catch (RaftClientException e) {
                    // the history knows: dropped if it was not applied, open otherwise
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void completed() {
        completed++;
    }

    private static KeyValueOp randomOp(String value) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String key = "k" + random.nextInt(KEYS);
        return switch (random.nextInt(4)) {
            case 0 -> new KeyValueOp.Put(key, value);
            case 1 -> new KeyValueOp.Cas(key, null, value);
            default -> new KeyValueOp.Get(key);
        };
    }

    private static Reply call(RaftClient client, KeyValueOp op) throws RaftClientException {
        return switch (op) {
            case KeyValueOp.Get(String key) -> new Reply.Value(client.get(key).orElse(null));
            case KeyValueOp.Put(String key, String value) -> {
                client.put(key, value);
                yield new Reply.Done();
            }
            case KeyValueOp.Cas(String key, String expect, String update) ->
                new Reply.Swapped(client.compareAndSet(key, expect, update));
        };
    }

    /** Ends the clients and waits for them. */
    void stop() throws InterruptedException {
        over = true;
        for (Thread client : clients) {
            client.join();
        }
    }

    /** How many operations have been answered. */
    synchronized int operations() {
        return completed;
    }

    /** Counts the operations into the summary, and checks the history. */
    void verify(Sim sim) {
        sim.count("operations", operations());
        Linearizability.verify(history, new KeyValueModel());
    }
}
