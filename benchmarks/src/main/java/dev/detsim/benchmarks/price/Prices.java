package dev.detsim.benchmarks.price;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Measures all prices and prints their tables. */
public final class Prices {
    private static final Map<String, Price> ALL = all();

    private Prices() {
    }

    /** One table. */
    private interface Price {
        List<String> measure(Agents agents) throws IOException, InterruptedException;
    }

    private static Map<String, Price> all() {
        Map<String, Price> all = new LinkedHashMap<>();
        all.put("Throughput", ThroughputPrice::measure);
        all.put("Process", ProcessPrice::measure);
        all.put("FirstRun", FirstRunPrice::measure);
        all.put("Suite", SuitePrice::measure);
        return all;
    }

    /** Takes the path of the agent's jar, and a regular expression that says which prices are to be measured. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(
                    arguments.length + " arguments: expected the agent's jar and a regular expression");
        }
        Pattern include = Pattern.compile(arguments[1]);
        Agents agents = Agents.prepare(Path.of(arguments[0]));
        System.out.printf("%nJDK %s, %d processors, %s %s%n", Runtime.version(),
                Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
                System.getProperty("os.arch"));
        for (Map.Entry<String, Price> price : ALL.entrySet()) {
            if (include.matcher(price.getKey()).find()) {
                System.out.printf("%n### %s%n%n%s%n", price.getKey(),
                        String.join("\n", price.getValue().measure(agents)));
            }
        }
        agents.delete();
    }
}
