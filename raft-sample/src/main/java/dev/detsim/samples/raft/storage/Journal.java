package dev.detsim.samples.raft.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file to which whole frames are appended, each forced to disk before the next is written. So after a crash at most
 * the last frame is damaged, and it was never acknowledged: it is cut. Damage anywhere else is of durable data, which a
 * server must not forget (it could vote twice, or lose committed entries): it is refused.
 */
final class Journal implements Closeable {
    private final Path path;
    private final FileChannel channel;
    /** Where the next frame goes. */
    private long end;

    private Journal(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens the file in {@code directory}, creating both as needed. */
    static Journal open(Path directory) throws IOException {
        try {
            return openOrCreate(directory);
        } catch (IOException e) {
            throw new IOException("cannot open the storage in [" + directory + "]: " + e
                    + "; expected a directory that this process may create and write", e);
        }
    }

    private static Journal openOrCreate(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path path = directory.resolve("journal");
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        forceDirectory(directory);
        forceDirectory(directory.toAbsolutePath().getParent());
        return new Journal(path, channel);
    }

    /** The payloads of all frames, after cutting a torn last one. */
    List<byte[]> recover() throws IOException {
        ByteBuffer file = readAll();
        List<byte[]> payloads = new ArrayList<>();
        int position = 0;
        int last = 0;
        for (int length; (length = Frames.intactPayload(file, position)) > 0; position += Frames.HEADER + length) {
            payloads.add(payload(file, position, length));
            last = position;
        }
        checkTail(file, position);
        channel.truncate(position);
        end = position;
        rewrite(file.slice(last, position - last), last);
        return payloads;
    }

    /** Appends a frame and returns when it is on disk. Called after {@link #recover()}. */
    void append(byte[] payload) throws IOException {
        writeFully(Frames.frame(payload), end);
        channel.force(false);
        end += Frames.HEADER + payload.length;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void checkTail(ByteBuffer file, int position) throws IOException {
        if (position < file.limit() && Frames.anyIntactFrom(file, position + 1)) {
            throw new IOException("journal [" + path + "]: damaged at byte [" + position + "] before intact data;"
                    + " expected only the last frame to be damaged by a crash. Durable state is lost: replace the disk,"
                    + " and let this server join again under a new id");
        }
    }

    /**
     * Makes the last frame durable: the run that wrote it may have been killed before its force, or the force may have
     * failed and left the pages marked clean. What is read here is relied upon from now on.
     */
    private void rewrite(ByteBuffer lastFrame, int position) throws IOException {
        writeFully(lastFrame, position);
        channel.force(true);
    }

    private ByteBuffer readAll() throws IOException {
        if (channel.size() > Integer.MAX_VALUE) {
            throw new IOException("journal [" + path + "] of [" + channel.size() + "] bytes: expected at most "
                    + Integer.MAX_VALUE + ", as there are no snapshots; let this server join again under a new id");
        }
        ByteBuffer file = ByteBuffer.allocate((int) channel.size());
        while (file.hasRemaining() && channel.read(file, file.position()) >= 0) {
            // read on: a read may return less than was asked for
        }
        return file.flip();
    }

    private void writeFully(ByteBuffer bytes, long position) throws IOException {
        for (long at = position; bytes.hasRemaining();) {
            at += channel.write(bytes, at);
        }
    }

    private static byte[] payload(ByteBuffer file, int position, int length) {
        byte[] payload = new byte[length];
        file.get(position + Frames.HEADER, payload);
        return payload;
    }

    /** A new name is durable when its directory is (fsync(2)). */
    private static void forceDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
