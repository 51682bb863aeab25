package java.lang;

import java.io.File;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.SyncFailedException;
import jdk.internal.access.JavaIOFileDescriptorAccess;
import jdk.internal.access.SharedSecrets;

/** The hooks of {@code java.io.File} and {@code java.io.FileDescriptor}, and what all file hooks share. */
public final class DetsimFileHooks {
    private static final JavaIOFileDescriptorAccess DESCRIPTORS = SharedSecrets.getJavaIOFileDescriptorAccess();

    private DetsimFileHooks() {
    }

    // ---- guards

    /** Whether {@code fd} is the number of a simulated file, whoever asks. */
    public static boolean isNumber(int fd) {
        return fd >= DetsimFiles.FIRST_DESCRIPTOR;
    }

    /** Whether {@code fd} belongs to a simulated file, whoever asks. */
    public static boolean isDescriptor(FileDescriptor fd) {
        return DESCRIPTORS.get(fd) >= DetsimFiles.FIRST_DESCRIPTOR;
    }

    // ---- shared

    /** The disks of the calling thread's world. */
    static DetsimFiles disks() {
        DetsimWorld world = DetsimWorld.current();
        if (world == null) {
            throw new IllegalStateException("A file that a simulation has open was used by thread ["
                    + Thread.currentThread().getName()
                    + "], which runs outside any simulation. Expected: open files stay"
                    + " in the world that opened them. Do: hand over the path or the bytes, not the stream or channel.");
        }
        return world.files();
    }

    static int number(FileDescriptor fd) {
        return DESCRIPTORS.get(fd);
    }

    static void assign(FileDescriptor fd, int number) {
        DESCRIPTORS.set(fd, number);
    }

    // ---- java.io.FileDescriptor, FileCleanable

    /** {@code FileDescriptor.sync()}. */
    public static void sync(FileDescriptor fd) throws SyncFailedException {
        try {
            disks().streams().sync(number(fd));
        } catch (IOException e) {
            throw new SyncFailedException("sync failed");
        }
    }

    /** {@code FileDescriptor.close()}; outside any world it is the garbage collector that closes, of which no world knows. */
    public static void close(FileDescriptor fd) {
        int number = number(fd);
        DESCRIPTORS.unregisterCleanup(fd);
        DESCRIPTORS.set(fd, -1);
        DetsimWorld world = DetsimWorld.current();
        if (world != null) {
            world.files().streams().close(number);
        }
    }

    /** {@code FileCleanable.register(FileDescriptor)}: when the garbage collector runs is no event of a world. */
    public static void registerCleanup(FileDescriptor fd) {
    }

    // ---- java.io.File

    // ---- java.io.UnixFileSystem

    /** {@code getBooleanAttributes(File)}. */
    public static int attributes(Object fs, File file) {
        return disks().files().attributes(file);
    }

    /** {@code hasBooleanAttributes(File, int)}. */
    public static boolean hasAttributes(Object fs, File file, int attributes) {
        return (disks().files().attributes(file) & attributes) == attributes;
    }

    /** {@code checkAccess(File, int)}. */
    public static boolean checkAccess(Object fs, File file, int access) {
        return disks().files().checkAccess(file, access);
    }

    /** {@code getLastModifiedTime(File)}. */
    public static long lastModified(Object fs, File file) {
        return disks().files().lastModified(file);
    }

    /** {@code getLength(File)}. */
    public static long length(Object fs, File file) {
        return disks().files().length(file);
    }

    /** {@code setPermission(File, int, boolean, boolean)}. */
    public static boolean setPermission(Object fs, File file, int access, boolean enable, boolean ownerOnly) {
        return disks().files().setPermission(file, access, enable, ownerOnly);
    }

    /** {@code createFileExclusively(String)}. */
    public static boolean create(Object fs, String path) throws IOException {
        return disks().files().create(path);
    }

    /** {@code delete(File)}. */
    public static boolean delete(Object fs, File file) {
        return disks().files().delete(file);
    }

    /** {@code list(File)}. */
    public static String[] list(Object fs, File file) {
        return disks().files().list(file);
    }

    /** {@code createDirectory(File)}. */
    public static boolean mkdir(Object fs, File file) {
        return disks().files().mkdir(file);
    }

    /** {@code rename(File, File)}. */
    public static boolean rename(Object fs, File from, File to) {
        return disks().files().rename(from, to);
    }

    /** {@code setLastModifiedTime(File, long)}. */
    public static boolean setLastModified(Object fs, File file, long millis) {
        return disks().files().setLastModified(file, millis);
    }

    /** {@code setReadOnly(File)}: takes all write bits away, as the JDK does. */
    public static boolean setReadOnly(Object fs, File file) {
        return disks().files().setPermission(file, 2, false, false);
    }

    /** {@code getSpace(File, int)}. */
    public static long space(Object fs, File file, int which) {
        return disks().files().space(file, which);
    }

    /** {@code getNameMax(String)}. */
    public static int nameMax(Object fs, String path) {
        return 255;
    }

    /** {@code canonicalize(String)}. */
    public static String canonicalize(Object fs, String path) throws IOException {
        return disks().files().canonicalize(path);
    }
}
