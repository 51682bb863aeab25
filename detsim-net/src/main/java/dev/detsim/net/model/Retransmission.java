package dev.detsim.net.model;

/**
 * The retransmission timer of a {@link Sender} (RFC 6298 with the constants of Linux). The model knows what was lost, so the
 * timer runs only when something was: a segment, an acknowledgement or a window update.
 */
final class Retransmission extends Event {
    private static final long RTO_MIN = 200_000_000L;
    private static final long RTO_MAX = 120_000_000_000L;
    /** {@code net.ipv4.tcp_retries2}: gives up after some 15 minutes. */
    private static final int RETRIES = 15;
    /** {@code net.ipv4.tcp_orphan_retries}: for a connection that no process holds any more. */
    private static final int ORPHAN_RETRIES = 8;

    private final Flow flow;
    private final Sender sender;
    private boolean lost;
    private int retries;
    private long travel;

    Retransmission(Flow flow, Sender sender) {
        this.flow = flow;
        this.sender = sender;
    }

    /** A segment that set out at {@code sentAt} was lost: nothing more is sent until the timer runs out. */
    void lost(long now, long sentAt) {
        lost = true;
        flow.network.agenda.put(this, Math.max(now, sentAt + timeout()));
    }

    boolean isLost() {
        return lost;
    }

    /** An acknowledgement was lost. */
    void unheard(long now) {
        if (!pending()) {
            flow.network.agenda.put(this, now + timeout());
        }
    }

    /** The receiver has got on: the back-off starts anew. */
    void progress() {
        retries = 0;
    }

    /** Smooths the time of one way as TCP does the round trip. */
    void travelled(long nanos) {
        travel = (7 * travel + nanos) / 8;
    }

    @Override
    void happen(long now) {
        flow.acks.collect(now);
        if (!lost && sender.settled()) {
            retries = 0;
        } else if (retries++ == (flow.from.isOrphan() ? ORPHAN_RETRIES : RETRIES)) {
            flow.from.fail(Errno.ETIMEDOUT);
        } else {
            again(now);
        }
    }

    private void again(long now) {
        boolean probing = !lost;
        lost = false;
        sender.push(now);
        if (probing && flow.wire.isEmpty()) {
            probe(now);
        }
    }

    /** Asks the receiver to repeat itself, as a retransmission of what has arrived or a zero-window probe does. */
    private void probe(long now) {
        long there = flow.there.travel(now);
        if (there == Link.LOST) {
            unheard(now);
        } else if (!flow.to.turnsAway(now + there, 0)) {
            flow.acks.send(now + there);
        }
    }

    private long timeout() {
        return Math.min((RTO_MIN + 2 * travel) << Math.min(retries, 10), RTO_MAX);
    }
}
