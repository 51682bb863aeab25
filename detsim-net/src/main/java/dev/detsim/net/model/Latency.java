package dev.detsim.net.model;

import dev.detsim.core.random.Draws;

/** One-way latency: uniformly drawn between two numbers of nanoseconds, both included. */
public record Latency(long least, long most) {
    /** Between machines, unless set: 0.5 ms to 2 ms. */
    static final Latency LAN = new Latency(500_000, 2_000_000);
    /** Within one machine: 10 µs to 30 µs. */
    static final Latency LOOPBACK = new Latency(10_000, 30_000);

    /** Checks the bounds. */
    public Latency {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("latency from [" + least + " ns] to [" + most
                    + " ns]: expected 0 <= least <= most");
        }
    }

    long draw(Draws draws) {
        return draws.between(least, most);
    }
}
