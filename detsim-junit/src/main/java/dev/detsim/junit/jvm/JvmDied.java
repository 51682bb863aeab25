package dev.detsim.junit.jvm;

import dev.detsim.core.run.RunOptions;
import java.util.List;

/** A JVM ended before the seeds that it was given. */
public final class JvmDied extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<RunOptions> begun;

    /**
     * One that ended like this.
     *
     * @param how   for people: the signal or status, and what it printed last
     * @param begun the runs that had begun and not ended: one of them may be the reason
     */
    public JvmDied(String how, List<RunOptions> begun) {
        super(how);
        this.begun = List.copyOf(begun);
    }

    /** The runs that had begun and not ended. */
    public List<RunOptions> begun() {
        return begun;
    }
}
