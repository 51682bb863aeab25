package dev.detsim.net.model;

import org.jspecify.annotations.Nullable;

/**
 * One end of a connection, as its kernel holds it: connecting, then established, then dead. A process that closes it leaves an
 * orphan that still sends what is buffered. Never blocks: what cannot be done now returns 0, and the {@link Watcher} is told
 * when to ask again.
 */
public final class Endpoint {
    private enum State {
        CONNECTING, ESTABLISHED, DEAD
    }

    final Network network;
    final long id;
    Settings settings;
    private final Address local;
    private final Address remote;
    private final KeepAlive keepAlive = new KeepAlive(this);
    private State state = State.CONNECTING;
    private Watcher watcher = Watcher.NONE;
    private @Nullable Attempt handshake;
    private @Nullable Binding binding;
    private @Nullable Flow out;
    private @Nullable Flow in;
    private @Nullable Errno error;
    private boolean orphan;
    private long lastHeard;

    Endpoint(Network network, Address local, Address remote, Settings settings) {
        this.network = network;
        this.id = network.nextConnection();
        this.local = local;
        this.remote = remote;
        this.settings = settings;
    }

    /** Its own address and port. */
    public Address local() {
        return local;
    }

    /** The peer's address and port. */
    public Address remote() {
        return remote;
    }

    /** Who is told when something may have become possible. */
    public void watch(Watcher newWatcher) {
        watcher = newWatcher;
    }

    /** Changes what the process has set. */
    public void settings(long now, Settings newSettings) {
        settings = newSettings;
        if (isEstablished()) {
            outgoing().sender.push(now);
            keepAlive.adjust(now);
        }
    }

    /** Whether the handshake has not ended yet. */
    public boolean isConnecting() {
        return state == State.CONNECTING;
    }

    /** Whether it can still send. */
    public boolean isEstablished() {
        return state == State.ESTABLISHED;
    }

    /** The error that the next call would report, which then is forgotten as in Linux; null if none. */
    public @Nullable Errno takeError() {
        Errno taken = error;
        error = null;
        return taken;
    }

    /** Bytes that can be read. */
    public int available() {
        return in == null ? 0 : in.receiver.available();
    }

    /** Whether {@link #read} would not return 0. */
    public boolean isReadable() {
        return available() > 0 || ended() || state == State.DEAD;
    }

    /** Whether {@link #write} has room worth waking a thread for, or fails. */
    public boolean isWritable(long now) {
        return state == State.DEAD || isEstablished() && (finished() || outgoing().sender.writable(now));
    }

    /** Reads what there is, at most {@code length} bytes: their number, 0 if there are none yet, -1 at the end. */
    public int read(long now, byte[] to, int offset, int length) throws ErrnoException {
        if (available() > 0) {
            return incoming().receiver.read(now, to, offset, length);
        }
        if (ended()) {
            return -1;
        }
        raise();
        return state == State.DEAD ? -1 : 0;
    }

    /** Writes what there is room for: the number of bytes, 0 if there is no room now. */
    public int write(long now, byte[] from, int offset, int length) throws ErrnoException {
        raise();
        if (!isEstablished() || finished()) {
            throw new ErrnoException(Errno.EPIPE);
        }
        return outgoing().sender.write(now, from, offset, length);
    }

    /** Half-close: the peer sees the end behind what was written. */
    public void shutdownOutput(long now) {
        if (isEstablished()) {
            outgoing().sender.finish(now);
        }
    }

    /** Whether all that was written, and the end, has been acknowledged; if not, the watcher will be told. */
    public boolean isDrained(long now) {
        return !isEstablished() || outgoing().sender.drained(now);
    }

    /** The process lets go of it: FIN behind what was written, or RST if something was not read. */
    public void close(long now) {
        watcher = Watcher.NONE;
        orphan = true;
        if (available() > 0) {
            abort(now);
        } else if (isEstablished()) {
            outgoing().sender.finish(now);
            release();
        } else {
            die();
        }
    }

    /** Ends it with RST; what was not sent is dropped. */
    public void abort(long now) {
        if (isEstablished()) {
            sendReset(now);
        }
        die();
    }

    boolean isOrphan() {
        return orphan;
    }

    long lastHeard() {
        return lastHeard;
    }

    Flow outgoing() {
        return Check.present(out, "a connection has two flows");
    }

    void holds(@Nullable Binding port, Attempt attempt) {
        binding = port;
        handshake = attempt;
    }

    /** The peer is known: bytes may flow. */
    void join(Flow outgoing, Flow incoming) {
        out = outgoing;
        in = incoming;
    }

    /** The handshake has succeeded on this side. */
    void establish(long now) {
        if (isConnecting()) {
            state = State.ESTABLISHED;
            lastHeard = now;
            keepAlive.adjust(now);
            ready(Watcher.CONNECT | Watcher.WRITE);
        }
    }

    /** The peer has shown a sign of life. Its first data does for the last part of a handshake. */
    void heard(long now) {
        lastHeard = now;
        if (isConnecting() && handshake != null) {
            handshake.confirmed(now);
        }
    }

    /** Whether data that has arrived is answered with RST: nobody will read it, or nobody knows the connection. */
    boolean turnsAway(long now, long data) {
        if (state == State.DEAD || orphan && data > 0) {
            sendReset(now);
            die();
            return true;
        }
        return false;
    }

    /** RST has arrived. After the end of the input it is EPIPE, as in Linux. */
    void reset() {
        fail(isConnecting() ? Errno.ECONNREFUSED : ended() ? Errno.EPIPE : Errno.ECONNRESET);
    }

    /** Ends it with an error. */
    void fail(Errno reason) {
        if (state != State.DEAD) {
            error = reason;
            network.tap.event(() -> local + " > " + remote + " failed: " + reason.text());
            die();
        }
    }

    void ready(int what) {
        watcher.ready(what);
    }

    private void sendReset(long now) {
        Flow flow = outgoing();
        long travel = flow.there.travel(now);
        if (travel != Link.LOST) {
            network.agenda.at(flow.wire.behind(now + travel), at -> flow.to.resetArrives(at, flow.there));
        }
    }

    private void resetArrives(long now, Link link) {
        if (!link.cut(now)) {
            reset();
        }
    }

    private void die() {
        if (state == State.DEAD) {
            return;
        }
        state = State.DEAD;
        if (handshake != null) {
            handshake.ended();
        }
        if (out != null) {
            out.sender.stop();
        }
        network.agenda.cancel(keepAlive);
        release();
        ready(Watcher.READ | Watcher.WRITE | Watcher.CONNECT);
    }

    private void release() {
        if (binding != null) {
            binding.release();
            binding = null;
        }
    }

    private Flow incoming() {
        return Check.present(in, "a connection has two flows");
    }

    private boolean ended() {
        return in != null && in.receiver.ended();
    }

    private boolean finished() {
        return outgoing().sender.finished();
    }

    private void raise() throws ErrnoException {
        Errno raised = takeError();
        if (raised != null) {
            throw new ErrnoException(raised);
        }
    }
}
