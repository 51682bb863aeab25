package java.lang;

/** What the file hooks ask of the disks of a world, by the part of the JDK that asks. */
public interface DetsimFiles {
    /** Numbers of simulated descriptors begin here; no real one is ever so large. */
    int FIRST_DESCRIPTOR = 1 << 24;

    /** What {@code sun.nio.fs} asks. */
    DetsimPathCalls paths();

    /** What {@code sun.nio.ch} asks. */
    DetsimChannelCalls channels();

    /** What the streams of {@code java.io} and {@code RandomAccessFile} ask. */
    DetsimStreamCalls streams();

    /** What {@code java.io.File} asks. */
    DetsimFileCalls files();
}
