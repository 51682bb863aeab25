package dev.detsim.tests.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * How a scenario came out: all that must be the same whenever its seed is run.
 *
 * @param hash    the hash of the trace
 * @param outcome steps, time, counters and notes
 */
record Run(Scenario scenario, long seed, long hash, String outcome) {
    private static final String NOTE = " \\| ";

    /** Fails if the run of this scenario and seed among those came out otherwise: says where the notes first differ. */
    void assertSame(List<Run> others) {
        Run other = others.stream().filter(r -> r.scenario == scenario && r.seed == seed).findFirst().orElseThrow();
        List<String> mine = List.of(outcome.split(NOTE));
        List<String> theirs = List.of(other.outcome.split(NOTE));
        int i = 0;
        while (i < mine.size() && i < theirs.size() && mine.get(i).equals(theirs.get(i))) {
            i++;
        }
        assertThat(i < theirs.size() ? theirs.get(i) : "the end").as("%s, seed [%d], note %d", scenario, seed, i)
                .isEqualTo(i < mine.size() ? mine.get(i) : "the end");
        assertThat(other.hash).as("%s, seed [%d], hash of the trace", scenario, seed).isEqualTo(hash);
    }

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
