package dev.detsim.tests.proof;

import dev.detsim.Sim;

/**
 * Everything of the JDK that differs from run to run on a real machine, asked for one after another: what each gives is
 * noted, and printed, so that the hash of the trace covers it.
 */
final class Stress {
    private Stress() {
    }

    static void run(Sim sim, Notes notes) throws Exception {
        StressedTime.run(sim, notes);
        StressedWaits.run(notes);
        StressedRandom.run(notes);
        StressedHashes.run(notes);
        StressedNames.run(notes);
        StressedState.run(notes);
        StressedProcess.run(sim, notes);
        System.out.println(notes);
    }
}
