package dev.detsim.fs;

import dev.detsim.core.driver.DiskDriver;
import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.driver.DriverFactory;
import dev.detsim.fs.jdk.RealHostTree;
import dev.detsim.fs.jdk.SyncLatency;

/** Gives each world its disks. */
public final class SimulatedDisksFactory implements DriverFactory {
    /** For {@link java.util.ServiceLoader}. */
    public SimulatedDisksFactory() {
    }

    @Override
    public DiskDriver disks(DriverContext context) {
        return new SimulatedDisks(context, new RealHostTree(), SyncLatency.NONE);
    }
}
