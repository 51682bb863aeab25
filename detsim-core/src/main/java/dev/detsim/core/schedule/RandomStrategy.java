package dev.detsim.core.schedule;

import dev.detsim.core.random.Draws;
import dev.detsim.core.thread.SimThread;
import dev.detsim.core.trace.Kind;

/** Every ready thread is equally likely; at a scheduling point others run with a probability that depends on its kind. */
public final class RandomStrategy implements Strategy {
    private static final int LEAST_STEP = 50;
    /** Of 64 points with an effect on a device, how many switch. */
    private static final int DEVICE = 16;
    /** Of 64 other points, how many switch. */
    private static final int OTHER = 4;
    private final Draws draws;

    /** The schedule of a seed. */
    public RandomStrategy(long seed) {
        draws = new Draws(seed, "schedule");
    }

    @Override
    public SimThread next(ReadySet ready) {
        return ready.get(ready.size() == 1 ? 0 : draws.below(ready.size()));
    }

    @Override
    public boolean preempt(SimThread running, Kind point) {
        int share = point == Kind.NETWORK || point == Kind.DISK || point == Kind.START ? DEVICE : OTHER;
        return draws.below(64) < share;
    }

    @Override
    public int stepTime() {
        return LEAST_STEP + draws.below(32);
    }
}
