package dev.detsim.net.model;

/** The sending end of a {@link Flow}: the send buffer, the window, and what goes into the next segment. */
final class Sender {
    private final Flow flow;
    private final Retransmission timer;
    private long written;
    private long sent;
    private long tried;
    private long acknowledged;
    private long limit;
    private boolean fin;
    private boolean stopped;
    private boolean roomWanted;
    private boolean drainWanted;

    Sender(Flow flow) {
        this.flow = flow;
        timer = new Retransmission(flow, this);
        limit = flow.to.settings.receiveBuffer();
    }

    /** Buffers what there is room for, and sends. If that is not all, {@link Watcher#WRITE} will tell of room. */
    int write(long now, byte[] from, int offset, int length) {
        flow.acks.collect(now);
        int n = Math.clamp(room(), 0, length);
        flow.bytes.put(from, offset, n);
        written += n;
        roomWanted |= n < length;
        push(now);
        return n;
    }

    /** Sends FIN behind what was written. */
    void finish(long now) {
        if (!fin) {
            fin = true;
            push(now);
        }
    }

    /** Sends nothing any more. */
    void stop() {
        stopped = true;
        flow.network.agenda.cancel(timer);
        flow.network.agenda.cancel(flow.acks);
    }

    /** Sends all that may be sent now. */
    void push(long now) {
        boolean going = true;
        while (going && mayGo()) {
            int n = next();
            going = n > 0 && transmit(now, sent + n);
        }
        flow.acks.watch();
    }

    /** Acknowledgements have arrived. */
    void hear(long now) {
        flow.acks.collect(now);
        push(now);
        boolean room = roomWanted && writable(now);
        boolean drained = drainWanted && drained(now);
        if (room || drained) {
            flow.from.watcher.ready(Watcher.WRITE);
        }
    }

    /** The receiver has everything before {@code position} and has room up to {@code newLimit}. */
    void acknowledge(long position, long newLimit) {
        if (position > acknowledged || newLimit > limit) {
            timer.progress();
        }
        acknowledged = Math.max(acknowledged, position);
        limit = Math.max(limit, newLimit);
    }

    /** A partition caught what is on the wire; it set out at {@code sentAt}. */
    void cutOff(long now, long sentAt) {
        sent = flow.receiver.position();
        if (!stopped) {
            timer.lost(now, sentAt);
        }
    }

    /** An acknowledgement was lost: unless a later one arrives, the sender asks again. */
    void unheard(long now) {
        if (!stopped) {
            timer.unheard(now);
        }
    }

    /** Whether an acknowledgement would change something. */
    boolean expecting() {
        return !stopped && (roomWanted || drainWanted || mayGo());
    }

    /** Whether nothing is on its way and nothing is held back by the window. */
    boolean settled() {
        return acknowledged == sent && (sent == end() || limit > sent);
    }

    /** Whether there is room for a third of the buffer, which is what Linux calls writable; if not, it will be told of. */
    boolean writable(long now) {
        flow.acks.collect(now);
        roomWanted = room() < capacity() / 3;
        flow.acks.watch();
        return !roomWanted;
    }

    /** Whether all is acknowledged, FIN included; if not, it will be told of. */
    boolean drained(long now) {
        flow.acks.collect(now);
        drainWanted = acknowledged < end();
        flow.acks.watch();
        return !drainWanted;
    }

    long written() {
        return written;
    }

    boolean finished() {
        return fin;
    }

    /** A segment took {@code nanos} one way. */
    void travelled(long nanos) {
        timer.travelled(nanos);
    }

    private boolean mayGo() {
        return !stopped && sent < end() && !timer.isLost();
    }

    private boolean transmit(long now, long end) {
        tried = Math.max(tried, end);
        if (flow.wire.send(now, end)) {
            sent = end;
            return true;
        }
        timer.lost(now, now);
        return false;
    }

    /** Positions in the next segment, 0 if it must wait. FIN rides on the last bytes. */
    private int next() {
        long data = written - sent;
        if (data <= 0) {
            return 1;
        }
        int most = (int) Math.min(data, limit - sent);
        if (most <= 0 || held(most)) {
            return 0;
        }
        int n = flow.there.segment(most);
        return n == data && fin ? n + 1 : n;
    }

    /** RFC 896 (Nagle): a small segment waits while another is unacknowledged, and more may join it. */
    private boolean held(int n) {
        return !flow.from.settings.noDelay() && !fin && acknowledged < sent && tried <= sent
                && n < flow.there.mss() && n == written - sent;
    }

    private long end() {
        return fin ? written + 1 : written;
    }

    private long room() {
        return capacity() - (written - acknowledged);
    }

    private int capacity() {
        return flow.from.settings.sendBuffer();
    }
}
