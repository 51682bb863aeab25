package dev.detsim.tests.proof;

/**
 * How a scenario came out: all that must be the same whenever its seed is run.
 *
 * @param hash    the hash of the trace
 * @param outcome steps, time, counters and notes
 */
record Run(Scenario scenario, long seed, long hash, String outcome) {
    /** On one line. */
    String line() {
        return scenario + " " + seed + " " + hash + " " + outcome;
    }

    /** What {@link #line} gave. */
    static Run parse(String line) {
        String[] parts = line.split(" ", 4);
        return new Run(Scenario.valueOf(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
    }
}
