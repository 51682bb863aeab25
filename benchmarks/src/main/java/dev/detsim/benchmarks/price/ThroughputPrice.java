package dev.detsim.benchmarks.price;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Operations a second with a library, against a JVM without the agent. */
final class ThroughputPrice {
    static final List<String> LIBRARIES = List.of("JACKSON", "H2", "GUAVA", "NETTY");
    private static final int ROUNDS = 3;

    private ThroughputPrice() {
    }

    static List<String> measure(Agents agents) throws IOException, InterruptedException {
        List<Side> sides = List.of(Side.plain().with("here"), agents.separating("attached").with("here"),
                agents.separating("simulated").with("world"));
        List<String> lines =
                new ArrayList<>(List.of("| library | plain, operations/s | attached, of plain | simulated, of plain |",
                        "|---|---:|---:|---:|"));
        for (String library : LIBRARIES) {
            lines.add(line(library, Pairs.of(ROUNDS, sides, ThroughputJvm.class, library).withEqual("result")));
        }
        return lines;
    }

    private static String line(String library, Pairs pairs) {
        StringBuilder line =
                new StringBuilder("| " + library + " | " + pairs.values(0, ThroughputPrice::ops).format(0));
        pairs.others().forEach(i -> line.append(" | ").append(pairs.ratios(i, ThroughputPrice::ops).format(2)));
        return line + " |";
    }

    private static double ops(Measured measured) {
        return measured.number("ops");
    }
}
