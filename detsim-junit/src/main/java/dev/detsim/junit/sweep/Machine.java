package dev.detsim.junit.sweep;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;

/** What is measured of the real machine: the only clock of this module. */
public interface Machine {
    /** Real time in nanoseconds from some origin. */
    long nanos();

    /** Processor time used by this process, in nanoseconds. */
    long cpuNanos();

    /** Bytes of heap in use after a collection, which this call makes; empty if the worlds run elsewhere. */
    OptionalLong settledHeap();

    /** The machine that this runs on. */
    static Machine real() {
        return new Machine() {
            private final OperatingSystemMXBean system =
                    ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public long cpuNanos() {
                return system.getProcessCpuTime();
            }

            @Override
            public OptionalLong settledHeap() {
                System.gc();
                return OptionalLong.of(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
        };
    }
}
