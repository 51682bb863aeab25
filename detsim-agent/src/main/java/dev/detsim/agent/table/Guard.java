package dev.detsim.agent.table;

/**
 * A hook that decides whether another one takes over. It is given one argument of the method, the receiver counting
 * as the first, or none.
 */
public record Guard(Hook hook, int argument) {
    /** The guard takes no argument. */
    public static final int NONE = -1;

    static Guard parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return new Guard(Hook.parse(text), NONE);
        }
        return new Guard(Hook.parse(text.substring(0, at)), Numbers.natural(text.substring(at + 1)));
    }
}
