package dev.detsim.benchmarks.price;

import dev.detsim.benchmarks.price.ProcessJvm.Fresh;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A fresh process for a thousand classes with much static state, against a fresh class loader in a plain JVM. */
final class ProcessPrice {
    private static final int ROUNDS = 3;

    private ProcessPrice() {
    }

    static List<String> measure(Agents agents) throws IOException, InterruptedException {
        Side plain = Side.plain();
        List<Side> sides = List.of(agents.separating("a world for each run").with(Fresh.WORLD.name()),
                plain.with(Fresh.LOADER.name()), plain.with(Fresh.NOTHING.name()));
        Pairs pairs = Pairs.of(ROUNDS, sides, ProcessJvm.class).withEqual("result");
        List<String> lines = new ArrayList<>(List.of("| each run | ms | times a world's |", "|---|---:|---:|"));
        for (Fresh fresh : List.of(Fresh.WORLD, Fresh.LOADER, Fresh.NOTHING)) {
            int side = lines.size() - 2;
            lines.add("| " + fresh.description() + " | " + pairs.values(side, m -> m.number("millis")).format(1) + " | "
                    + pairs.ratios(side, m -> m.number("millis")).format(2) + " |");
        }
        return lines;
    }
}
