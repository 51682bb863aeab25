package dev.detsim.samples.raft.client;

import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.kv.Operation;
import dev.detsim.samples.raft.kv.Outcome;
import dev.detsim.samples.raft.message.ClientReply;
import dev.detsim.samples.raft.message.ClientRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One command on its way: sent to one server after another until one has applied it or time is up. All attempts carry
 * the same command, and so the same session and sequence number: it is applied once, however often it is sent (section
 * 8).
 */
final class Submission {
    private final LeaderConnection leader;
    private final ClientTiming timing;
    private final ClientRequest request;
    private boolean maybeApplied;
    private boolean maybeAppliedBefore;
    private boolean redirected;
    private @Nullable IOException lastFailure;

    Submission(LeaderConnection leader, ClientTiming timing, Command command) {
        this.leader = leader;
        this.timing = timing;
        this.request = new ClientRequest(command);
    }

    /** Returns the outcome, by the deadline. */
    Outcome await(Deadline deadline) throws RaftClientException {
        while (!deadline.isPast()) {
            ClientReply reply = attempt(deadline);
            if (reply instanceof ClientReply.Applied(Outcome outcome)) {
                return outcome;
            }
            goOn(reply, deadline);
        }
        throw unanswered("no answer within " + timing.call().toMillis() + " ms from " + leader);
    }

    /** Whether an attempt before the one that was answered may have been applied. */
    boolean wasRetried() {
        return maybeAppliedBefore;
    }

    private @Nullable ClientReply attempt(Deadline deadline) {
        maybeAppliedBefore = maybeApplied;
        try {
            leader.ensureOpen(deadline.atMost(timing.attempt()));
            maybeApplied = true;
            ClientReply reply = leader.exchange(request, deadline.atMost(timing.attempt()));
            maybeApplied = maybeAppliedBefore || !(reply instanceof ClientReply.NotLeader);
            return reply;
        } catch (IOException e) {
            lastFailure = e;
            return null;
        }
    }

    /** Follows a hint at once, but not a second in a row: two servers may each take the other for the leader. */
    private void goOn(@Nullable ClientReply reply, Deadline deadline) throws RaftClientException {
        boolean hinted = reply instanceof ClientReply.NotLeader(var hint) && hint.isPresent();
        if (hinted) {
            leader.follow(((ClientReply.NotLeader) reply).leader().orElseThrow());
        } else {
            leader.tryNext();
        }
        if (!hinted || redirected) {
            pause(deadline);
        }
        redirected = hinted && !redirected;
    }

    private void pause(Deadline deadline) throws RaftClientException {
        try {
            Thread.sleep(deadline.atMost(timing.backoff()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered("interrupted");
        }
    }

    private RaftClientException unanswered(String why) {
        String message = what() + ": " + why
                + (lastFailure == null ? "" : "; the last failure was: " + lastFailure.getMessage());
        return maybeApplied && request.command() instanceof Command.InSession
                ? new RaftClientException.OutcomeUnknown(message, lastFailure)
                : new RaftClientException.NotApplied(message, lastFailure);
    }

    private String what() {
        return switch (request.command()) {
            case Command.InSession(_, _, Operation operation) ->
                operation.getClass().getSimpleName() + " of key [" + operation.key() + "]";
            case Command.OpenSession _, Command.NoOp _ -> "opening a session";
        };
    }
}
