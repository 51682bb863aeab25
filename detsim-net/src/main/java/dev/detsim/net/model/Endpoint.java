package dev.detsim.net.model;

import org.jspecify.annotations.Nullable;

/**
 * One end of a connection as a process holds it. Never blocks: what cannot be done now returns 0, and the {@link Watcher} is
 * told when to ask again.
 */
public final class Endpoint {
    private final ControlBlock block;

    Endpoint(ControlBlock block) {
        this.block = block;
    }

    /** Its own address and port. */
    public Address local() {
        return block.local;
    }

    /** The peer's address and port. */
    public Address remote() {
        return block.remote;
    }

    /** Who is told when something may have become possible. */
    public void watch(Watcher watcher) {
        block.watcher = watcher;
    }

    /** Changes what the process has set. */
    public void settings(long now, Settings settings) {
        block.settings = settings;
        block.adjust(now);
    }

    /** Whether the handshake has not ended yet. */
    public boolean isConnecting() {
        return block.isConnecting();
    }

    /** Whether it can still send. */
    public boolean isEstablished() {
        return block.isEstablished();
    }

    /** Whether the handshake has succeeded, whatever has happened since. */
    public boolean hasConnected() {
        return block.hasConnected();
    }

    /** The error that the next call would report, which then is forgotten as in Linux; null if none. */
    public @Nullable Errno takeError() {
        return block.takeError();
    }

    /** Bytes that can be read. */
    public int available() {
        Flow in = block.incoming();
        return in == null ? 0 : in.receiver.available();
    }

    /** Whether {@link #read} would not return 0. */
    public boolean isReadable() {
        return available() > 0 || block.ended() || block.isDead();
    }

    /** Whether {@link #write} has room worth waking a thread for, or fails. If not, the watcher will be told. */
    public boolean isWritable(long now) {
        return block.isDead() || isEstablished() && (block.finished() || block.outgoing().sender.writable(now));
    }

    /** Reads what there is, at most {@code length} bytes: their number, 0 if there are none yet, -1 at the end. */
    public int read(long now, byte[] to, int offset, int length) throws ErrnoException {
        Flow in = block.incoming();
        if (in != null && in.receiver.available() > 0) {
            return in.receiver.read(now, to, offset, length);
        }
        if (block.ended()) {
            return -1;
        }
        raise();
        return block.isDead() ? -1 : 0;
    }

    /** Writes what there is room for: the number of bytes. If that is not all, the watcher will be told of room. */
    public int write(long now, byte[] from, int offset, int length) throws ErrnoException {
        raise();
        if (!isEstablished() || block.finished()) {
            throw new ErrnoException(Errno.EPIPE);
        }
        return block.outgoing().sender.write(now, from, offset, length);
    }

    /** Half-close: the peer sees the end behind what was written. */
    public void shutdownOutput(long now) {
        if (isEstablished()) {
            block.outgoing().sender.finish(now);
        }
    }

    /** Whether all that was written, and the end, has been acknowledged; if not, the watcher will be told. */
    public boolean isDrained(long now) {
        return !isEstablished() || block.outgoing().sender.drained(now);
    }

    /** The process lets go of it: FIN behind what was written, or RST if something was not read. */
    public void close(long now) {
        if (available() > 0) {
            abort(now);
        } else {
            shutdownOutput(now);
            block.orphan();
        }
    }

    /** The process lets go of it with RST; what was not sent is dropped. */
    public void abort(long now) {
        if (isEstablished()) {
            block.abort(now);
        }
        block.orphan();
    }

    private void raise() throws ErrnoException {
        Errno raised = takeError();
        if (raised != null) {
            throw new ErrnoException(raised);
        }
    }
}
