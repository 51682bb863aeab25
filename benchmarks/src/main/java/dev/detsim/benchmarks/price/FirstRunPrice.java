package dev.detsim.benchmarks.price;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** JVMs that use a library once, with what the agent rewrote earlier and without. */
final class FirstRunPrice {
    private static final int ROUNDS = 3;
    private static final int COLD_ROUNDS = 1;

    private FirstRunPrice() {
    }

    static List<String> measure(Agents agents) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of(
                "| first use of | with | ms | of plain | the whole JVM, s | of plain | its CPU, s | of plain |",
                "|---|---|---:|---:|---:|---:|---:|---:|"));
        for (String library : ThroughputPrice.LIBRARIES) {
            agents.forgetApplications();
            agents.separating("prepare").with("world").run(FirstRunJvm.class, library);
            lines.addAll(lines(library, Pairs.of(ROUNDS, warm(agents), FirstRunJvm.class, library)));
            lines.addAll(cold(agents, library));
        }
        return lines;
    }

    private static List<Side> warm(Agents agents) {
        return List.of(Side.plain().with("here"), agents.separating("agent, warm cache").with("here"),
                agents.separating("simulated, warm cache").with("world"));
    }

    /** Each JVM leaves a cache behind. */
    private static List<String> cold(Agents agents, String library) throws IOException, InterruptedException {
        List<Side> sides = List.of(Side.plain().with("here"),
                agents.separating("simulated, no cache").with("world"));
        List<Pairs> pairs = new ArrayList<>();
        for (int i = 0; i < COLD_ROUNDS; i++) {
            agents.forgetApplications();
            pairs.add(Pairs.of(1, sides, FirstRunJvm.class, library));
        }
        return lines(library, Pairs.joined(pairs)).subList(1, 2);
    }

    private static List<String> lines(String library, Pairs pairs) {
        List<String> lines = new ArrayList<>();
        pairs.withEqual("result").all().forEach(i -> lines.add("| " + library + " | " + pairs.name(i) + " | "
                + columns(pairs, i, m -> 1e3 * m.number("first"), 0) + " | " + columns(pairs, i, Measured::wall, 2)
                + " | " + columns(pairs, i, m -> m.number("cpu"), 2) + " |"));
        return lines;
    }

    private static String columns(Pairs pairs, int side, ToDoubleFunction<Measured> value, int digits) {
        return pairs.values(side, value).format(digits) + " | "
                + (side == 0 ? "" : pairs.ratios(side, value).format(2));
    }
}
