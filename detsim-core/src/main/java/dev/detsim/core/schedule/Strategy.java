package dev.detsim.core.schedule;

import dev.detsim.core.thread.SimThread;
import dev.detsim.core.trace.Kind;

/** Decides who runs: the only place where a schedule is chosen. */
public interface Strategy {
    /** The thread that runs next, one of the set, which has at least one. */
    SimThread next(ReadySet ready);

    /** Whether the running thread lets others run at a scheduling point, although it could go on. */
    boolean preempt(SimThread running, Kind point);

    /** Virtual nanoseconds that the next step takes. */
    int stepTime();
}
