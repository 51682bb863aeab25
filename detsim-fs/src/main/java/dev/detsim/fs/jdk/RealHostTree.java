package dev.detsim.fs.jdk;

import dev.detsim.fs.model.Errno;
import dev.detsim.fs.model.HostEntry;
import dev.detsim.fs.model.HostTree;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The file system of the machine that the simulation runs on, read in real mode. */
public final class RealHostTree implements HostTree {
    /** There is only one. */
    public RealHostTree() {
    }

    @Override
    public @Nullable HostEntry look(String path) {
        DetsimHooks.enterReal();
        try {
            return entry(Path.of(path));
        } catch (IOException e) {
            return null;
        } finally {
            DetsimHooks.exitReal();
        }
    }

    /** Sockets, pipes and devices are not seen: reading one would let something of the machine in. */
    private static @Nullable HostEntry entry(Path path) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
            return HostEntry.DIRECTORY;
        }
        if (attributes.isSymbolicLink()) {
            return new HostEntry.HostLink(Files.readSymbolicLink(path).toString());
        }
        return attributes.isRegularFile() ? new HostEntry.HostFile(attributes.size(), Files.isExecutable(path)) : null;
    }

    @Override
    public String @Nullable [] list(String path) {
        DetsimHooks.enterReal();
        try {
            return new File(path).list();
        } finally {
            DetsimHooks.exitReal();
        }
    }

    @Override
    public int read(String path, long position, byte[] to, int length) {
        DetsimHooks.enterReal();
        try (FileChannel file = FileChannel.open(Path.of(path), StandardOpenOption.READ)) {
            return Math.max(0, file.read(ByteBuffer.wrap(to, 0, length), position));
        } catch (IOException e) {
            return -Errno.EACCES;
        } finally {
            DetsimHooks.exitReal();
        }
    }
}
