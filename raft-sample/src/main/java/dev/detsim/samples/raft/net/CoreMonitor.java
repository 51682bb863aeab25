package dev.detsim.samples.raft.net;

import dev.detsim.samples.raft.core.ProposalResult;
import dev.detsim.samples.raft.core.RaftCore;
import dev.detsim.samples.raft.core.RaftStatus;
import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.message.PeerReply;
import dev.detsim.samples.raft.message.PeerRequest;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lock around the core. A thread that brings an input queues it and waits for its turn; whoever has the turn does
 * the work of all that are queued as one step, with one sync, so while one thread waits for the disk the next batch
 * gathers behind it (group commit without a thread for it). No input is answered before its step is durable.
 *
 * <p>An exception inside a step leaves the core in an unknown state: from then on all calls throw {@link
 * StoppedException}.
 */
public final class CoreMonitor {
    private final RaftCore core;
    private final Consumer<PeerCall> network;
    private final Queue<Input<?>> inputs = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Condition deadlineIsEarlier = turn.newCondition();
    private long timerWakesAt;
    private boolean stopped;
    private @Nullable Throwable failure;

    /** A request for a peer. */
    public record PeerCall(int peer, PeerRequest request) {
    }

    /** {@code network} gets what the core sends, inside the step: it must not block. */
    public CoreMonitor(RaftCore core, Consumer<PeerCall> network) {
        this.core = core;
        this.network = network;
    }

    /** Another server calls; returns when the reply may be sent. */
    public PeerReply request(PeerRequest request) {
        return input((now, c) -> c.onRequest(now, request));
    }

    /** A peer has answered. */
    public void reply(int peer, PeerRequest request, PeerReply reply) {
        input((now, c) -> {
            c.onReply(now, peer, request, reply);
            return reply;
        });
    }

    /** Returns when the command is in the leader's log, on its disk; the future completes when it is applied. */
    public CompletableFuture<ProposalResult> propose(Command command) {
        CompletableFuture<ProposalResult> result = new CompletableFuture<>();
        return input((_, c) -> {
            c.propose(command, result::complete);
            return result;
        });
    }

    /** The state after the last step. Takes no lock. */
    public RaftStatus status() {
        return core.status();
    }

    /** The timer thread's body: sleeps until the core's deadline, again and again. */
    public void runTimer() {
        turn.lock();
        try {
            while (true) {
                checkRunning();
                timerWakesAt = core.deadline();
                long wait = timerWakesAt - System.nanoTime();
                if (wait > 0) {
                    deadlineIsEarlier.awaitNanos(wait);
                } else {
                    step(System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("the timer was interrupted: expected close() to end the server", e);
        } finally {
            turn.unlock();
        }
    }

    /** Ends all waits. {@code cause} is what failed, or {@code null} in peace. */
    public void stop(@Nullable Throwable cause) {
        turn.lock();
        try {
            stopped = true;
            failure = failure == null ? cause : failure;
            core.stop();
            deadlineIsEarlier.signalAll();
        } finally {
            turn.unlock();
        }
    }

    private <T> T input(BiFunction<Long, RaftCore, T> action) {
        Input<T> input = new Input<>(action);
        inputs.add(input);
        turn.lock();
        try {
            checkRunning();
            if (input.result == null) {
                step(System.nanoTime());
            }
            return input.result();
        } finally {
            turn.unlock();
        }
    }

    private void step(long now) {
        try {
            takeQueuedInputs(now);
            core.onTime(now);
            core.finishStep();
            core.takeOutbox().forEach((peer, request) -> network.accept(new PeerCall(peer, request)));
            wakeTimer();
        } catch (RuntimeException | Error e) {
            stopped = true;
            failure = e;
            throw e;
        }
    }

    private void takeQueuedInputs(long now) {
        for (Input<?> next; (next = inputs.poll()) != null;) {
            next.run(now, core);
        }
    }

    private void wakeTimer() {
        if (core.deadline() - timerWakesAt < 0) {
            deadlineIsEarlier.signal();
        }
    }

    private void checkRunning() {
        if (stopped) {
            throw new StoppedException(failure);
        }
    }

    /** Something for the core to do, and what came of it. */
    private static final class Input<T> {
        private final BiFunction<Long, RaftCore, T> action;
        private @Nullable T result;

        Input(BiFunction<Long, RaftCore, T> action) {
            this.action = action;
        }

        void run(long now, RaftCore core) {
            result = action.apply(now, core);
        }

        T result() {
            if (result == null) {
                throw new IllegalStateException("input was not handled by its step");
            }
            return result;
        }
    }
}
