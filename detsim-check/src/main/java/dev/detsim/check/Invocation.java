package dev.detsim.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An operation that a client has begun. One of {@link #ok}, {@link #fail} and {@link #unknown} ends it, once; one that
 * nobody ends (its client was killed) counts as unknown. Any thread may end it.
 *
 * @param <I> inputs
 * @param <O> outputs
 */
public final class Invocation<I, O> {

    /** What the client has reported so far. */
    private enum Report {
        NOTHING, OK, FAIL, UNKNOWN
    }

    private final History<I, O> history;
    private final String client;
    private final I input;
    private final int invoked;
    // Guarded by the history, as is every change of it.
    private Report report = Report.NOTHING;
    private Outcome<O> outcome = new Outcome.Open<>();

    Invocation(History<I, O> history, String client, I input, int invoked) {
        this.history = history;
        this.client = client;
        this.input = input;
        this.invoked = invoked;
    }

    /**
     * The operation took effect and answered.
     *
     * @param output the answer
     * @throws IllegalStateException if the operation has ended already
     */
    public void ok(O output) {
        Objects.requireNonNull(output, "output");
        synchronized (history) {
            end(Report.OK);
            outcome = new Outcome.Returned<>(output, history.nextEvent());
        }
    }

    /**
     * The operation certainly did not happen and never will: it leaves the history. A timeout is <em>not</em> a failure
     * in this sense, see {@link #unknown}.
     *
     * @throws IllegalStateException if the operation has ended already
     */
    public void fail() {
        synchronized (history) {
            end(Report.FAIL);
        }
    }

    /**
     * The client gave up without an answer: the operation may take effect at any later moment, or never.
     *
     * @throws IllegalStateException if the operation has ended already
     */
    public void unknown() {
        synchronized (history) {
            end(Report.UNKNOWN);
        }
    }

    private void end(Report how) {
        if (report != Report.NOTHING) {
            throw new IllegalStateException("operation [" + this + "] has already ended with " + report
                    + ", and now " + how + ": end every operation once");
        }
        report = how;
    }

    /** The operation as it stands, or null if it did not happen. Called with the history's lock held. */
    @Nullable
    Operation<I, O> snapshot() {
        return report == Report.FAIL ? null : new Operation<>(client, input, outcome, invoked);
    }

    @Override
    public String toString() {
        return client + ": " + input;
    }
}
