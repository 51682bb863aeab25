package dev.detsim.fs;

import dev.detsim.core.driver.DiskDriver;
import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.driver.Owner;
import dev.detsim.fs.jdk.SyncLatency;
import dev.detsim.fs.jdk.SystemCalls;
import dev.detsim.fs.model.HostTree;

/**
 * The disks of one world. Every simulated host has one; its processes reach it through {@code java.io}, {@code java.nio.file}
 * and {@code FileChannel}, which are the JDK's own down to the system calls.
 *
 * <p>A disk shows the files of the real host (class path, configuration, test resources) through a copy-on-write overlay: what
 * is written, created, renamed or deleted is so for the processes of that simulated host only, and nothing real is touched. It
 * outlives its processes and ends with the world.
 *
 * <p>What is the same on any machine: names are listed in sorted order; files of the host were last changed on 2000-01-01 and
 * belong to the process; users are {@code root} (0) and {@code user} (1000, all processes), the mode mask is 022; disks have
 * 1 TiB, half of it free; {@code /proc} and {@code /sys} do not exist; {@code /dev} has {@code null}, {@code zero},
 * {@code random} and {@code urandom}, the last two drawn from the seed. Disks have no extended attributes and are mounted
 * with {@code noatime}.
 *
 * <p>Calls with an effect are scheduling points: creating, writing, cutting, renaming, removing, fsync, locking, and reading
 * what has been written in this world. Refused with an error: {@code FileChannel.map}, {@code AsynchronousFileChannel},
 * {@code WatchService}.
 */
public final class SimulatedDisks implements DiskDriver {
    private final SystemCalls calls;

    /** Disks over {@code tree}, on which an fsync takes as long as {@code latency} says. */
    public SimulatedDisks(DriverContext world, HostTree tree, SyncLatency latency) {
        calls = new SystemCalls(world, tree, latency);
    }

    @Override
    public DetsimPathCalls paths() {
        return calls.paths();
    }

    @Override
    public DetsimChannelCalls channels() {
        return calls.channels();
    }

    @Override
    public DetsimStreamCalls streams() {
        return calls.streams();
    }

    @Override
    public DetsimFileCalls files() {
        return calls.files();
    }

    @Override
    public void processEnded(Owner process) {
        calls.processEnded(process);
    }
}
