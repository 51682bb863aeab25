package dev.detsim.net.jdk;

/** Lets one thread at a time do something that may wait in between. No lock is needed: only waiting switches threads. */
final class Turn {
    private final Waiters others;
    private boolean taken;

    Turn(Waiters others) {
        this.others = others;
    }

    void take() {
        while (taken) {
            others.awaitQuietly(Waiters.NEVER);
        }
        taken = true;
    }

    void give() {
        taken = false;
        others.wake();
    }
}
