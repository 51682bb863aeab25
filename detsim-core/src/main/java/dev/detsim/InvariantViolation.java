package dev.detsim;

/** An invariant given to {@link Sim#always} was false. */
public final class InvariantViolation extends AssertionError {
    private static final long serialVersionUID = 1L;

    /** The invariant {@code name} was false after a step. */
    public InvariantViolation(String name, long step) {
        super("invariant [" + name + "] does not hold after step " + step);
    }
}
