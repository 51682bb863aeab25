package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.log.LogView;
import dev.detsim.samples.raft.message.PeerReply;
import dev.detsim.samples.raft.message.PeerRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cores, a network that loses, delays and reorders, crashes, and time, all drawn from one generator. */
final class CoreCluster {
    private final Random random;
    private final int size;
    private final List<MemoryStorage> disks = new ArrayList<>();
    private final List<RaftCore> cores = new ArrayList<>();
    private final List<Packet> network = new ArrayList<>();
    final SafetyOracle oracle = new SafetyOracle(id -> core(id).status().log());
    private long now;

    /** A message on its way: a request, or the reply to one. */
    private sealed interface Packet {
        record Request(int from, int to, PeerRequest request) implements Packet {
        }

        record Reply(int from, int to, PeerRequest request, PeerReply reply) implements Packet {
        }
    }

    CoreCluster(int size, long seed, Supplier<MemoryStorage> newDisk) throws IOException {
        this.size = size;
        random = new Random(seed);
        for (int id = 1; id <= size; id++) {
            disks.add(newDisk.get());
            cores.add(newCore(id));
        }
    }

    private RaftCore newCore(int id) throws IOException {
        TreeSet<Integer> others = IntStream.rangeClosed(1, size).filter(i -> i != id).boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        CoreSetup setup = new CoreSetup(new Cluster(id, others), Timing.DEFAULT, random, oracle);
        return new RaftCore(setup, disks.get(id - 1), now);
    }

    /** One thing happens somewhere. */
    void step() throws IOException {
        int chance = random.nextInt(100);
        int id = 1 + random.nextInt(size);
        if (chance < 82) {
            deliverOrLose(random.nextInt(15) == 0);
        } else if (chance < 90) {
            passTime(random.nextInt(4) == 0 ? id : firstDue());
        } else if (chance < 96) {
            propose(id);
        } else {
            crash(id);
        }
        checkLogs();
    }

    /** No more faults: every message arrives, and whose time is up first acts first. */
    void calmRound() {
        passTime(firstDue());
        while (!network.isEmpty()) {
            deliver(network.removeFirst());
        }
    }

    void proposeToAll() {
        IntStream.rangeClosed(1, size).forEach(this::propose);
    }

    List<RaftStatus> statuses() {
        return cores.stream().map(RaftCore::status).toList();
    }

    private void deliverOrLose(boolean lose) {
        if (!network.isEmpty()) {
            Packet packet = network.remove(random.nextInt(network.size()));
            if (!lose) {
                deliver(packet);
            }
        }
    }

    private void deliver(Packet packet) {
        switch (packet) {
            case Packet.Request(int from, int to, PeerRequest request) -> {
                PeerReply reply = core(to).onRequest(now, request);
                finish(to);
                network.add(new Packet.Reply(to, from, request, reply));
            }
            case Packet.Reply(int from, int to, PeerRequest request, PeerReply reply) -> {
                core(to).onReply(now, from, request, reply);
                finish(to);
            }
        }
    }

    private int firstDue() {
        return IntStream.rangeClosed(1, size).boxed().min(Comparator.comparingLong(id -> core(id).deadline()))
                .orElseThrow();
    }

    private void passTime(int id) {
        now = Math.max(now, core(id).deadline());
        core(id).onTime(now);
        finish(id);
    }

    private void propose(int id) {
        core(id).propose(new Command.OpenSession(), _ -> {});
        finish(id);
    }

    /** In the middle of a step, half of the time: what was not synced is lost, and what depends on it was not sent. */
    private void crash(int id) throws IOException {
        if (random.nextBoolean()) {
            core(id).propose(new Command.OpenSession(), _ -> {});
        }
        cores.set(id - 1, newCore(id));
    }

    private void finish(int id) {
        core(id).finishStep();
        core(id).takeOutbox().forEach((peer, request) -> network.add(new Packet.Request(id, peer, request)));
    }

    private void checkLogs() {
        for (int i = 0; i < size; i++) {
            LogView one = cores.get(i).status().log();
            cores.subList(0, i).forEach(other -> oracle.checkMatching(one, other.status().log()));
        }
    }

    private RaftCore core(int id) {
        return cores.get(id - 1);
    }
}
