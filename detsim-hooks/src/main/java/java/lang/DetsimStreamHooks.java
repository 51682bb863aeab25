package java.lang;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;

/** The hooks of {@code FileInputStream}, {@code FileOutputStream} and {@code RandomAccessFile}. */
public final class DetsimStreamHooks {
    private static final int O_RDONLY = 0;
    private static final int O_WRONLY = 1;
    private static final int O_RDWR = 2;
    private static final int O_CREAT = 0100;
    private static final int O_TRUNC = 01000;
    private static final int O_APPEND = 02000;
    private static final int O_DSYNC = 010000;
    private static final int O_SYNC = 04010000;

    private DetsimStreamHooks() {
    }

    // ---- guards

    /** Whether a simulated file is under the stream. */
    public static boolean isInput(FileInputStream stream) throws IOException {
        return DetsimFileHooks.isDescriptor(stream.getFD());
    }

    /** Whether a simulated file is under the stream. */
    public static boolean isOutput(FileOutputStream stream) throws IOException {
        return DetsimFileHooks.isDescriptor(stream.getFD());
    }

    /** Whether this is a simulated file. */
    public static boolean isRandom(RandomAccessFile file) throws IOException {
        return DetsimFileHooks.isDescriptor(file.getFD());
    }

    // ---- shared

    private static DetsimStreamCalls calls() {
        return DetsimFileHooks.disks().streams();
    }

    private static int in(FileInputStream stream) throws IOException {
        return DetsimFileHooks.number(stream.getFD());
    }

    private static int out(FileOutputStream stream) throws IOException {
        return DetsimFileHooks.number(stream.getFD());
    }

    private static int random(RandomAccessFile file) throws IOException {
        return DetsimFileHooks.number(file.getFD());
    }

    private static void open(FileDescriptor fd, String name, int flags) throws FileNotFoundException {
        DetsimFileHooks.assign(fd, calls().open(name, flags));
    }

    // ---- FileInputStream

    /** {@code open(String)}. */
    public static void inOpen(FileInputStream stream, String name) throws IOException {
        open(stream.getFD(), name, O_RDONLY);
    }

    /** {@code read()}. */
    public static int inReadByte(FileInputStream stream) throws IOException {
        return calls().readByte(in(stream));
    }

    /** {@code read(byte[])}. */
    public static int inReadArray(FileInputStream stream, byte[] to) throws IOException {
        return calls().read(in(stream), to, 0, to.length);
    }

    /** {@code read(byte[], int, int)}. */
    public static int inRead(FileInputStream stream, byte[] to, int offset, int length) throws IOException {
        return calls().read(in(stream), to, offset, length);
    }

    /** {@code length()}. */
    public static long inLength(FileInputStream stream) throws IOException {
        return calls().length(in(stream));
    }

    /** {@code position()}. */
    public static long inPosition(FileInputStream stream) throws IOException {
        return calls().position(in(stream));
    }

    /** {@code skip(long)}. */
    public static long inSkip(FileInputStream stream, long n) throws IOException {
        return calls().skip(in(stream), n);
    }

    /** {@code available()}. */
    public static int inAvailable(FileInputStream stream) throws IOException {
        return calls().available(in(stream));
    }

    /** {@code isRegularFile()}. */
    public static boolean inIsRegular(FileInputStream stream) throws IOException {
        return calls().isRegular(in(stream));
    }

    // ---- FileOutputStream

    /** {@code open(String, boolean)}. */
    public static void outOpen(FileOutputStream stream, String name, boolean append) throws IOException {
        open(stream.getFD(), name, O_WRONLY | O_CREAT | (append ? O_APPEND : O_TRUNC));
    }

    /** {@code write(int)}. */
    public static void outWriteByte(FileOutputStream stream, int value) throws IOException {
        calls().writeByte(out(stream), value);
    }

    /** {@code write(byte[])}. */
    public static void outWriteArray(FileOutputStream stream, byte[] from) throws IOException {
        calls().write(out(stream), from, 0, from.length);
    }

    /** {@code write(byte[], int, int)}. */
    public static void outWrite(FileOutputStream stream, byte[] from, int offset, int length) throws IOException {
        calls().write(out(stream), from, offset, length);
    }

    // ---- RandomAccessFile

    /**
     * {@code open(String, int)}; false lets the real call go on. Archives of the host are opened for real: class loaders and
     * URL handlers keep them open for the whole JVM, beyond any world.
     */
    public static boolean randomOpen(RandomAccessFile file, String name, int mode) throws IOException {
        boolean readOnly = (mode & 1) != 0;
        if (!DetsimHooks.inWorld() || readOnly && calls().isHostArchive(name)) {
            return false;
        }
        int sync = (mode & 4) != 0 ? O_SYNC : (mode & 8) != 0 ? O_DSYNC : 0;
        open(file.getFD(), name, readOnly ? O_RDONLY : O_RDWR | O_CREAT | sync);
        return true;
    }

    /** {@code read()}. */
    public static int randomReadByte(RandomAccessFile file) throws IOException {
        return calls().readByte(random(file));
    }

    /** {@code readBytes(byte[], int, int)}. */
    public static int randomRead(RandomAccessFile file, byte[] to, int offset, int length) throws IOException {
        return calls().read(random(file), to, offset, length);
    }

    /** {@code readLine()}. */
    public static String randomReadLine(RandomAccessFile file) throws IOException {
        return calls().readLine(random(file));
    }

    /** {@code write(int)}. */
    public static void randomWriteByte(RandomAccessFile file, int value) throws IOException {
        calls().writeByte(random(file), value);
    }

    /** {@code writeBytes(byte[], int, int)}. */
    public static void randomWrite(RandomAccessFile file, byte[] from, int offset, int length) throws IOException {
        calls().write(random(file), from, offset, length);
    }

    /** {@code getFilePointer()}: a native method, so this stands in its callers. */
    public static long randomPosition(RandomAccessFile file) throws IOException {
        return isRandom(file) ? calls().position(random(file)) : file.getFilePointer();
    }

    /** {@code seek(long)}. */
    public static void randomSeek(RandomAccessFile file, long position) throws IOException {
        calls().seek(random(file), position);
    }

    /** {@code length()}. */
    public static long randomLength(RandomAccessFile file) throws IOException {
        return calls().length(random(file));
    }

    /** {@code setLength(long)}. */
    public static void randomSetLength(RandomAccessFile file, long length) throws IOException {
        calls().setLength(random(file), length);
    }
}
