package dev.detsim.core.trace;

import java.util.List;

/**
 * What was kept of a run besides its figures.
 *
 * @param events the last events of each node if the run was recorded, in order
 * @param folds  what a probe saw if there was one
 */
public record Recording(List<TraceEvent> events, Folds folds) {
    /** Nothing. */
    public static final Recording NONE = new Recording(List.of(), Folds.NONE);
}
