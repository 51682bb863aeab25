package dev.detsim;

/** Code inside a world called something that the simulation does not control. */
public final class EscapeError extends Error {
    private static final long serialVersionUID = 1L;

    /** For a call, named as in Javadoc. */
    public EscapeError(String call) {
        super(call + " is not simulated: it would be real, and the run would not be reproducible. Use something that is"
                + " simulated, or, if its result is the same in each run, call it inside Detsim.escape(\"why\", () -> …)");
    }
}
