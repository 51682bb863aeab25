package dev.detsim.junit.engine;

import dev.detsim.junit.sweep.Machine;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** A machine whose clock moves by a fixed amount each time it is read. */
final class TestMachine implements Machine {
    private final AtomicLong nanos = new AtomicLong();
    private final long tick;

    TestMachine(long tick) {
        this.tick = tick;
    }

    @Override
    public long nanos() {
        return nanos.getAndAdd(tick);
    }

    @Override
    public long cpuNanos() {
        return nanos.get() / 2;
    }

    @Override
    public OptionalLong settledHeap() {
        return OptionalLong.of(45_000_000);
    }
}
