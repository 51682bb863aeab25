package dev.detsim.samples.raft.client;

import dev.detsim.samples.raft.client.RaftClientException.NotApplied;
import dev.detsim.samples.raft.client.RaftClientException.OutcomeUnknown;
import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.kv.Operation;
import dev.detsim.samples.raft.kv.Outcome;
import dev.detsim.samples.raft.kv.Result;
import dev.detsim.samples.raft.message.Endpoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client of the key-value store. Every operation, reads included, is linearizable and applied at most once.
 *
 * <p>Calls block, up to the time-out of {@link ClientTiming#call()}; calls of several threads take turns. A client is
 * one session of the replicated state machine, opened by its first call.
 */
public final class RaftClient implements AutoCloseable {
    private static final long NO_SESSION = 0;

    private final LeaderConnection leader;
    private final ClientTiming timing;
    private long session = NO_SESSION;
    private long sequence;

    /** A client of the cluster of these servers, of which some may be down. Does not connect yet. */
    public RaftClient(List<Endpoint> servers, ClientTiming timing) {
        this.leader = new LeaderConnection(servers);
        this.timing = timing;
    }

    /**
     * Sets {@code key} to {@code value}.
     *
     * @throws NotApplied     if this did not take effect, and will not
     * @throws OutcomeUnknown if there was no answer in time; the other operations throw the same
     */
    public void put(String key, String value) throws RaftClientException {
        execute(new Operation.Put(key, value), Result.Written.class);
    }

    /** The value of {@code key}, if it has one. */
    public Optional<String> get(String key) throws RaftClientException {
        Result result = execute(new Operation.Get(key), Result.class);
        return result instanceof Result.Found(String value) ? Optional.of(value) : Optional.empty();
    }

    /**
     * Sets {@code key} to {@code update} if its value is {@code expect}, or if it has none and {@code expect} is
     * {@code null}; returns whether it did.
     */
    public boolean compareAndSet(String key, @Nullable String expect, String update) throws RaftClientException {
        return execute(new Operation.CompareAndSet(key, expect, update), Result.Swapped.class).swapped();
    }

    /** Closes the connection. A call under way fails or connects anew. */
    @Override
    public void close() {
        leader.close();
    }

    private synchronized <R extends Result> R execute(Operation operation, Class<R> type) throws RaftClientException {
        Deadline deadline = Deadline.in(timing.call());
        while (true) {
            openSession(deadline);
            Submission submission =
                    new Submission(leader, timing, new Command.InSession(session, ++sequence, operation));
            Outcome outcome = submission.await(deadline);
            if (outcome instanceof Outcome.Completed(Result result)) {
                return type.cast(result);
            }
            forgetSession(outcome, submission);
        }
    }

    private void openSession(Deadline deadline) throws RaftClientException {
        if (session == NO_SESSION) {
            Outcome opened = new Submission(leader, timing, new Command.OpenSession()).await(deadline);
            session = ((Outcome.SessionOpened) opened).session();
        }
    }

    /** An expired session cannot tell whether an earlier attempt was applied before it expired. */
    private void forgetSession(Outcome outcome, Submission submission) throws OutcomeUnknown {
        session = NO_SESSION;
        if (submission.wasRetried()) {
            throw new OutcomeUnknown("the session has expired [" + outcome + "] between two attempts", null);
        }
    }
}
