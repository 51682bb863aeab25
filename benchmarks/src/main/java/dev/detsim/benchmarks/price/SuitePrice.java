package dev.detsim.benchmarks.price;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the agent costs where nothing is simulated: a JVM that says hello, and a suite. */
final class SuitePrice {
    private static final int STARTS = 9;
    private static final int ROUNDS = 3;

    private SuitePrice() {
    }

    static List<String> measure(Agents agents) throws IOException, InterruptedException {
        List<Side> sides = List.of(Side.plain().withoutApi(), agents.automatic("agent").withoutApi(),
                agents.automatic("agent, detsim on the class path"));
        List<String> lines = new ArrayList<>(List.of("| | with | seconds | more than plain, s | of plain |",
                "|---|---|---:|---:|---:|"));
        Pairs starts = Pairs.of(STARTS, sides, HelloJvm.class);
        add(lines, "start and end of a JVM", starts, Measured::wall);
        add(lines, "its CPU", starts, m -> m.number("cpu"));
        Pairs suites = Pairs.of(ROUNDS, sides, SuiteJvm.class);
        add(lines, "first run of a suite", suites, m -> m.number("first"));
        add(lines, "a later run", suites, m -> m.number("later"));
        return lines;
    }

    private static void add(List<String> lines, String what, Pairs pairs, ToDoubleFunction<Measured> value) {
        pairs.all().forEach(i -> lines.add("| " + what + " | " + pairs.name(i) + " | "
                + pairs.values(i, value).format(3) + " | "
                + (i == 0 ? " | " : pairs.differences(i, value).format(3) + " | " + pairs.ratios(i, value).format(2))
                + " |"));
    }
}
