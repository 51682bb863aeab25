package dev.detsim.core.driver;

/** The disks of one world: what the code under test reaches through the hooks. */
public interface DiskDriver extends DetsimFiles {
    /** All open files and locks of {@code process} are closed, as the kernel does for a process that ended. */
    void processEnded(Owner process);
}
