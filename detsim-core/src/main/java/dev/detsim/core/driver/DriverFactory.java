package dev.detsim.core.driver;

import org.jspecify.annotations.Nullable;

/** Makes one kind of driver for each world; found by {@link java.util.ServiceLoader}. */
public interface DriverFactory {
    /** The disks, made first; null if this factory makes none. */
    default @Nullable DiskDriver disks(DriverContext context) {
        return null;
    }

    /** The network; null if this factory makes none. */
    default @Nullable NetworkDriver network(DriverContext context) {
        return null;
    }
}
