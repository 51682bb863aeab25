package dev.detsim.fs.jdk;

import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.driver.Owner;
import dev.detsim.fs.model.HostTree;

/** All calls on the disks of one world, by the part of the JDK that makes them. */
public final class SystemCalls {
    private final Kernel kernel;
    private final PathCalls paths;
    private final ChannelCalls channels;
    private final StreamCalls streams;
    private final FileCalls files;

    /** Calls on disks over the files of {@code tree}. */
    public SystemCalls(DriverContext world, HostTree tree, SyncLatency latency) {
        kernel = new Kernel(world, tree, latency);
        paths = new PathCalls(kernel);
        channels = new ChannelCalls(kernel);
        streams = new StreamCalls(kernel);
        files = new FileCalls(kernel, paths);
    }

    /** Those of {@code sun.nio.fs}. */
    public DetsimPathCalls paths() {
        return paths;
    }

    /** Those of {@code sun.nio.ch}. */
    public DetsimChannelCalls channels() {
        return channels;
    }

    /** Those of the streams of {@code java.io}. */
    public DetsimStreamCalls streams() {
        return streams;
    }

    /** Those of {@code java.io.File}. */
    public DetsimFileCalls files() {
        return files;
    }

    /** Closes what {@code process} has open, and gives back its locks. */
    public void processEnded(Owner process) {
        kernel.processEnded(process);
        paths.processEnded(process);
        channels.processEnded(process);
    }
}
