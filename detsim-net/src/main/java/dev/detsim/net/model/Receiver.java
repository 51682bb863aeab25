package dev.detsim.net.model;

/** The receiving end of a {@link Flow}: the receive buffer and the window. */
final class Receiver {
    private final Flow flow;
    private long delivered;
    private long read;
    private long advertised;
    private boolean ended;

    Receiver(Flow flow) {
        this.flow = flow;
        advertised = capacity();
    }

    /** Everything before position {@code end} has arrived, after {@code travel} nanoseconds. */
    void arrive(long now, long end, long travel) {
        long data = Math.min(end, flow.sender.written());
        if (flow.to.turnsAway(now, data - delivered)) {
            return;
        }
        flow.network.tap.arrived(flow.from.id, now, data - delivered);
        flow.bytes.show(flow.network.tap, delivered, data);
        delivered = data;
        ended |= end > data;
        flow.sender.travelled(travel);
        flow.to.heard(now);
        flow.acks.send(now);
        flow.to.watcher.ready(Watcher.READ);
    }

    int available() {
        return (int) (delivered - read);
    }

    /** Whether the end was seen: there is nothing behind what is available. */
    boolean ended() {
        return ended;
    }

    /** What the sender would send next if all it has sent had arrived. */
    long position() {
        return ended ? delivered + 1 : delivered;
    }

    /** Takes what there is, at most {@code length} bytes. */
    int read(long now, byte[] to, int offset, int length) {
        int n = Math.min(length, available());
        flow.bytes.take(to, offset, n);
        read += n;
        if (!ended && read + capacity() - advertised >= capacity() / 2) {
            flow.acks.send(now);
        }
        return n;
    }

    /** How far the sender may go. Told with every acknowledgement, and when half of the buffer has become free, as Linux does. */
    long advertise() {
        advertised = Math.max(advertised, read + capacity());
        return advertised;
    }

    private int capacity() {
        return flow.to.settings.receiveBuffer();
    }
}
