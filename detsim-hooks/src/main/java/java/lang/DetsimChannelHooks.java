package java.lang;

import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** The hooks of {@code sun.nio.ch}: what is under a {@code FileChannel}. */
public final class DetsimChannelHooks {
    /** {@code sun.nio.ch.IOStatus.UNSUPPORTED_CASE}: this once; {@code UNSUPPORTED} would be remembered by the whole JVM. */
    private static final long UNSUPPORTED_CASE = -6;

    private DetsimChannelHooks() {
    }

    private static DetsimChannelCalls calls() {
        return DetsimFileHooks.disks().channels();
    }

    // ---- IOUtil: above the copies into native buffers, which take locks that all worlds of the JVM share

    /** {@code read(FileDescriptor, ByteBuffer, long, boolean, boolean, int, NativeDispatcher)}. */
    public static int read(FileDescriptor fd, ByteBuffer to, long position, boolean direct, boolean async,
            int alignment,
            Object dispatcher) throws IOException {
        return calls().read(DetsimFileHooks.number(fd), to, position);
    }

    /** {@code read(FileDescriptor, ByteBuffer[], int, int, boolean, boolean, int, NativeDispatcher)}. */
    public static long scatter(FileDescriptor fd, ByteBuffer[] to, int offset, int length, boolean direct,
            boolean async,
            int alignment, Object dispatcher) throws IOException {
        return calls().readAll(DetsimFileHooks.number(fd), to, offset, length);
    }

    /** {@code write(FileDescriptor, ByteBuffer, long, boolean, boolean, int, NativeDispatcher)}. */
    public static int write(FileDescriptor fd, ByteBuffer from, long position, boolean direct, boolean async,
            int alignment,
            Object dispatcher) throws IOException {
        return calls().write(DetsimFileHooks.number(fd), from, position);
    }

    /** {@code write(FileDescriptor, ByteBuffer[], int, int, boolean, boolean, int, NativeDispatcher)}. */
    public static long gather(FileDescriptor fd, ByteBuffer[] from, int offset, int length, boolean direct,
            boolean async,
            int alignment, Object dispatcher) throws IOException {
        return calls().writeAll(DetsimFileHooks.number(fd), from, offset, length);
    }

    // ---- UnixFileDispatcherImpl

    /** {@code seek(FileDescriptor, long)}. */
    public static long seek(Object self, FileDescriptor fd, long position) throws IOException {
        return calls().seek(DetsimFileHooks.number(fd), position);
    }

    /** {@code force(FileDescriptor, boolean)}. */
    public static int force(Object self, FileDescriptor fd, boolean metadata) throws IOException {
        return calls().force(DetsimFileHooks.number(fd), metadata);
    }

    /** {@code truncate(FileDescriptor, long)}. */
    public static int truncate(Object self, FileDescriptor fd, long size) throws IOException {
        return calls().truncate(DetsimFileHooks.number(fd), size);
    }

    /** {@code size(FileDescriptor)}. */
    public static long size(Object self, FileDescriptor fd) throws IOException {
        return calls().size(DetsimFileHooks.number(fd));
    }

    /** {@code available(FileDescriptor)}. */
    public static int available(Object self, FileDescriptor fd) throws IOException {
        return calls().available(DetsimFileHooks.number(fd));
    }

    /** {@code isOther(FileDescriptor)}. */
    public static boolean isOther(Object self, FileDescriptor fd) throws IOException {
        return calls().isOther(DetsimFileHooks.number(fd));
    }

    /** {@code lock(FileDescriptor, boolean, long, long, boolean)}. */
    public static int lock(Object self, FileDescriptor fd, boolean blocking, long position, long size, boolean shared)
            throws IOException {
        return calls().lock(DetsimFileHooks.number(fd), blocking, position, size, shared);
    }

    /** {@code release(FileDescriptor, long, long)}. */
    public static void release(Object self, FileDescriptor fd, long position, long size) throws IOException {
        calls().release(DetsimFileHooks.number(fd), position, size);
    }

    /** {@code map(FileDescriptor, int, long, long, boolean)}: stores into mapped memory pass no hook. */
    public static long map(Object self, FileDescriptor fd, int protection, long position, long length, boolean sync) {
        throw DetsimWorld.current().refuse("FileChannel.map");
    }

    /** {@code setDirectIO(FileDescriptor, String)}: the alignment. */
    public static int directAlignment(Object self, FileDescriptor fd, String path) {
        return 4096;
    }

    // ---- FileDispatcherImpl, FileChannelImpl: everything is copied by reads and writes

    /** {@code FileDispatcherImpl.transferTo(FileDescriptor, long, long, FileDescriptor, boolean)}. */
    public static long transferTo(Object self, FileDescriptor from, long position, long count, FileDescriptor to,
            boolean append) {
        return UNSUPPORTED_CASE;
    }

    /** {@code FileDispatcherImpl.transferFrom(FileDescriptor, FileDescriptor, long, long, boolean)}. */
    public static long transferFrom(Object self, FileDescriptor from, FileDescriptor to, long position, long count,
            boolean append) {
        return UNSUPPORTED_CASE;
    }

    /** {@code FileChannelImpl.transferToTrustedChannel(long, long, WritableByteChannel)}. */
    public static long transferToMapped(Object self, long position, long count, WritableByteChannel to) {
        return UNSUPPORTED_CASE;
    }

    /** {@code FileChannelImpl.transferFromFileChannel(FileChannelImpl, long, long)}. */
    public static long transferFromMapped(Object self, Object from, long position, long count) {
        return UNSUPPORTED_CASE;
    }

    /** {@code Cleaner.register} in {@code FileChannelImpl}: the JVM's list of cleanups is shared by all worlds. */
    public static Cleaner.Cleanable closer(Cleaner cleaner, Object channel, Runnable closer) {
        return DetsimHooks.inWorld() ? new DetsimCleanup(closer) : cleaner.register(channel, closer);
    }

    /** {@code FileKey.init(FileDescriptor, long[])} in {@code FileKey.create}: the key of the JVM's table of locks. */
    public static void key(FileDescriptor fd, long[] into) throws Throwable {
        if (DetsimFileHooks.isDescriptor(fd)) {
            calls().key(DetsimFileHooks.number(fd), into);
        } else {
            DetsimRealFiles.KEY.invokeExact(fd, into);
        }
    }
}
