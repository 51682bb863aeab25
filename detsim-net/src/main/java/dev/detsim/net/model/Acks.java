package dev.detsim.net.model;

/**
 * Acknowledgements and window updates on their way back to the sender. They are looked at when the sender does something, and
 * are events only while it waits for one: most connections never need an event for an acknowledgement.
 */
final class Acks extends Event {
    private static final int POSITION = 0;
    private static final int LIMIT = 1;
    private static final int ARRIVAL = 2;
    private final Flow flow;
    private final Fifo records = new Fifo();
    private long last;

    Acks(Flow flow) {
        this.flow = flow;
    }

    /** The receiver says how far it has come, and how far the sender may go. False if that is lost. */
    boolean send(long now) {
        long travel = flow.back.travel(now);
        if (travel == Link.LOST) {
            flow.sender.unheard(now);
            return false;
        }
        last = Math.max(last, now + travel);
        records.add(flow.receiver.position(), flow.receiver.advertise(), last);
        watch();
        return true;
    }

    /** Tells the sender of all that has arrived by now. */
    void collect(long now) {
        while (!records.isEmpty() && records.peek(ARRIVAL) <= now) {
            flow.sender.acknowledge(records.peek(POSITION), records.peek(LIMIT));
            records.remove();
        }
    }

    /** Makes the next one an event if the sender waits for it. */
    void watch() {
        if (!pending() && !records.isEmpty() && flow.sender.expecting()) {
            flow.network.agenda.put(this, records.peek(ARRIVAL));
        }
    }

    @Override
    void happen(long now) {
        flow.sender.hear(now);
    }
}
