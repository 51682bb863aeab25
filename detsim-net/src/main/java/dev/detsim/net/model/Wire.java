package dev.detsim.net.model;

/**
 * The segments of one direction on their way, in order: one that set out earlier never arrives later. The agenda holds only the
 * arrival of the first.
 */
final class Wire extends Event {
    private static final int END = 0;
    private static final int ARRIVAL = 1;
    private static final int SENT_AT = 2;
    private final Flow flow;
    private final Fifo segments = new Fifo();
    private long last;

    Wire(Flow flow) {
        this.flow = flow;
    }

    /** Sends the segment that ends before position {@code end}. False if it is lost. */
    boolean send(long now, long end) {
        long travel = flow.there.travel(now);
        if (travel == Link.LOST) {
            return false;
        }
        segments.add(end, behind(now + travel), now);
        schedule();
        return true;
    }

    /** The moment at which what would arrive at {@code arrival} does: not before what set out earlier. */
    long behind(long arrival) {
        last = Math.max(last, arrival);
        return last;
    }

    boolean isEmpty() {
        return segments.isEmpty();
    }

    @Override
    void happen(long now) {
        if (flow.there.cut(now)) {
            cutOff(now);
        } else {
            arrive(now);
        }
    }

    private void cutOff(long now) {
        long sentAt = segments.peek(SENT_AT);
        segments.clear();
        flow.sender.cutOff(now, sentAt);
    }

    private void arrive(long now) {
        long end = 0;
        long sentAt = 0;
        while (!segments.isEmpty() && segments.peek(ARRIVAL) <= now) {
            end = segments.peek(END);
            sentAt = segments.peek(SENT_AT);
            segments.remove();
        }
        schedule();
        flow.receiver.arrive(now, end, now - sentAt);
    }

    private void schedule() {
        if (!pending() && !segments.isEmpty()) {
            flow.network.agenda.put(this, segments.peek(ARRIVAL));
        }
    }
}
