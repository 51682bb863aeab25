package dev.detsim.net.model;

import org.jspecify.annotations.Nullable;

/**
 * One end of a connection as its kernel holds it (RFC 9293 says TCB): connecting, then established, then dead. A process that
 * lets go of it leaves an orphan, which still sends what is buffered.
 */
final class ControlBlock {
    private enum State {
        CONNECTING, ESTABLISHED, DEAD
    }

    final Network network;
    final long id;
    final Address local;
    final Address remote;
    Settings settings;
    Watcher watcher = Watcher.NONE;
    private final KeepAlive keepAlive = new KeepAlive(this);
    private State state = State.CONNECTING;
    private @Nullable Attempt handshake;
    private @Nullable Binding binding;
    private @Nullable Flow out;
    private @Nullable Flow in;
    private @Nullable Errno error;
    private boolean connected;
    private boolean orphan;
    private long lastHeard;

    ControlBlock(Network network, Address local, Address remote, Settings settings) {
        this.network = network;
        this.id = network.nextConnection();
        this.local = local;
        this.remote = remote;
        this.settings = settings;
    }

    boolean isConnecting() {
        return state == State.CONNECTING;
    }

    boolean isEstablished() {
        return state == State.ESTABLISHED;
    }

    boolean hasConnected() {
        return connected;
    }

    boolean isDead() {
        return state == State.DEAD;
    }

    boolean isOrphan() {
        return orphan;
    }

    long lastHeard() {
        return lastHeard;
    }

    Flow outgoing() {
        return Check.present(out, "an established connection has a way out");
    }

    /** Null until the peer is known. */
    @Nullable
    Flow incoming() {
        return in;
    }

    /** Whether the peer has sent its end and it has arrived. */
    boolean ended() {
        return in != null && in.receiver.ended();
    }

    /** Whether this side has sent its end, or is about to. */
    boolean finished() {
        return out != null && out.sender.finished();
    }

    /** The error that the next call reports, which then is forgotten, as in Linux; null if none. */
    @Nullable
    Errno takeError() {
        Errno taken = error;
        error = null;
        return taken;
    }

    /** Gives it what it must let go of when it ends. */
    void holds(@Nullable Binding port, Attempt attempt) {
        binding = port;
        handshake = attempt;
    }

    /** The peer is known: bytes may flow. */
    void join(Flow outgoing, Flow incoming) {
        out = outgoing;
        in = incoming;
    }

    /** The settings have changed. */
    void adjust(long now) {
        if (isEstablished()) {
            outgoing().sender.push(now);
            keepAlive.adjust(now);
        }
    }

    /** The handshake has succeeded on this side. */
    void establish(long now) {
        Check.that(isConnecting(), "a connection is established once");
        state = State.ESTABLISHED;
        connected = true;
        lastHeard = now;
        keepAlive.adjust(now);
        watcher.ready(Watcher.CONNECT | Watcher.WRITE);
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
        if (isDead() || orphan && data > 0) {
            abort(now);
            return true;
        }
        return false;
    }

    /** No process holds it any more. */
    void orphan() {
        orphan = true;
        watcher = Watcher.NONE;
        if (isEstablished()) {
            network.agenda.cancel(keepAlive);
            release();
        } else {
            die();
        }
    }

    /** Answers with RST if there is anyone to answer, and ends. */
    void abort(long now) {
        if (out != null) {
            sendReset(now, out);
        }
        die();
    }

    /** RST has arrived. After the end of the input it is EPIPE, as in Linux. */
    void reset() {
        fail(isConnecting() ? Errno.ECONNREFUSED : ended() ? Errno.EPIPE : Errno.ECONNRESET);
    }

    /** Ends it with an error. */
    void fail(Errno reason) {
        if (!isDead()) {
            error = reason;
            network.tap.event(() -> local + " > " + remote + " failed: " + reason.text());
            die();
        }
    }

    private static void sendReset(long now, Flow flow) {
        long travel = flow.there.travel(now);
        if (travel != Link.LOST) {
            flow.network.agenda.at(flow.wire.behind(now + travel), at -> resetArrives(at, flow));
        }
    }

    private static void resetArrives(long now, Flow flow) {
        if (!flow.there.cut(now)) {
            flow.to.reset();
        }
    }

    private void die() {
        if (!isDead()) {
            state = State.DEAD;
            stopTimers();
            release();
            watcher.ready(Watcher.READ | Watcher.WRITE | Watcher.CONNECT);
        }
    }

    private void stopTimers() {
        network.agenda.cancel(keepAlive);
        if (handshake != null) {
            handshake.ended();
        }
        if (out != null) {
            out.sender.stop();
        }
    }

    private void release() {
        if (binding != null) {
            binding.release();
            binding = null;
        }
    }
}
