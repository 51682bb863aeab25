package dev.detsim.core.driver;

/** Makes one kind of driver for each world; found by {@link java.util.ServiceLoader}. */
public interface DriverFactory {
    /** The disks, made first; null if this factory makes none. */
    default DiskDriver disks(DriverContext context) {
        return null;
    }

    /** The network; null if this factory makes none. */
    default NetworkDriver network(DriverContext context) {
        return null;
    }
}
