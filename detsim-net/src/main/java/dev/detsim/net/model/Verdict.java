package dev.detsim.net.model;

/** What a rule says about one segment. */
public sealed interface Verdict {
    /** The rule has nothing against it. */
    Verdict PASS = new Pass();
    /** There is no way between the two, now. */
    Verdict CUT = new Cut();
    /** This segment is lost. */
    Verdict LOSE = new Lose();

    /** See {@link #PASS}. */
    record Pass() implements Verdict {
    }

    /** See {@link #CUT}. */
    record Cut() implements Verdict {
    }

    /** See {@link #LOSE}. */
    record Lose() implements Verdict {
    }

    /** The segment takes {@code nanos} more than the link's latency. */
    record Delay(long nanos) implements Verdict {
    }
}
