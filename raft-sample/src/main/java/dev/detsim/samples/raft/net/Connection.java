package dev.detsim.samples.raft.net;

import dev.detsim.samples.raft.message.Endpoint;
import dev.detsim.samples.raft.message.Message;
import dev.detsim.samples.raft.message.MessageCodec;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * A TCP connection that carries messages, each a frame: its length in 4 bytes, then its bytes, in one write. One thread
 * sends and receives; any thread may close.
 */
public final class Connection implements Closeable {
    private static final int HEADER = Integer.BYTES;
    private static final int MAX_FRAME = 4 * 1024 * 1024;
    private static final int READ_BUFFER = 1024;
    /** Holds the longest request of a client, so that sending one never blocks: there is no time-out for a write. */
    private static final int SEND_BUFFER = 128 * 1024;

    private final Socket socket;
    private final OutputStream out;
    private final DataInputStream in;

    /** Takes over an open socket; a read that waits longer than {@code readTimeout} fails. */
    public Connection(Socket socket, Duration readTimeout) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSendBufferSize(SEND_BUFFER);
        setReadTimeout(readTimeout);
        out = socket.getOutputStream();
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), READ_BUFFER));
    }

    /** Connects within {@code timeout}, which then is the read time-out. */
    public static Connection open(Endpoint endpoint, Duration timeout) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(endpoint.resolve(), millis(timeout));
            return new Connection(socket, timeout);
        } catch (IOException e) {
            socket.close();
            throw new IOException("no connection to " + endpoint + ": " + e.getMessage(), e);
        }
    }

    /** How long a read may wait from now on. */
    public void setReadTimeout(Duration timeout) throws IOException {
        socket.setSoTimeout(millis(timeout));
    }

    /** Sends a message. May block while the other side does not read; closing the connection ends that. */
    public void send(Message message) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(128);
        frame.write(new byte[HEADER]);
        MessageCodec.write(new DataOutputStream(frame), message);
        byte[] bytes = frame.toByteArray();
        ByteBuffer.wrap(bytes).putInt(bytes.length - HEADER);
        out.write(bytes);
    }

    /**
     * Waits for a message.
     *
     * @throws IOException when there is none in time, at the end of the stream, and if what came is not a message
     */
    public Message receive() throws IOException {
        int length = in.readInt();
        if (length < 1 || length > MAX_FRAME) {
            throw new StreamCorruptedException("frame of [" + length + "] bytes: expected 1 to " + MAX_FRAME
                    + "; does the other side speak this protocol?");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("stream ended in a frame, after " + bytes.length + " of its " + length + " bytes");
        }
        return MessageCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // the socket is of no more use either way
        }
    }

    /** 0 would mean no time-out at all. */
    private static int millis(Duration timeout) {
        return Math.clamp(timeout.toMillis(), 1, Integer.MAX_VALUE);
    }
}
