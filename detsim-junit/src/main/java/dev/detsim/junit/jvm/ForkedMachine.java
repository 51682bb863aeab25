package dev.detsim.junit.jvm;

import dev.detsim.junit.sweep.Machine;
import java.util.OptionalLong;

/**
 * A machine on which the worlds run in other JVMs.
 *
 * @param machine the machine
 * @param forks   the other JVMs
 */
public record ForkedMachine(Machine machine, Forks forks) implements Machine {
    @Override
    public long nanos() {
        return machine.nanos();
    }

    @Override
    public long cpuNanos() {
        return machine.cpuNanos() + forks.cpuNanos();
    }

    @Override
    public OptionalLong settledHeap() {
        return OptionalLong.empty();
    }
}
