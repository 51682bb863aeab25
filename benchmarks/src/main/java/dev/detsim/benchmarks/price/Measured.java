package dev.detsim.benchmarks.price;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A JVM that has ended.
 *
 * @param wall   seconds from its start to its end
 * @param values what it told with {@link #tell}
 */
record Measured(double wall, Map<String, String> values) {
    private static final String MARK = "measured ";

    static Measured of(double wall, List<String> lines) {
        return new Measured(wall, lines.stream().filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    double number(String name) {
        return Double.parseDouble(text(name));
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the JVM told only " + values + ": expected [" + name + "]");
        }
        return value;
    }

    /** Called in the JVM that is measured. */
    static void tell(String name, Object value) {
        System.out.println(MARK + name + "=" + value);
    }

    /** The processor time of the calling JVM so far, of all its threads, in seconds. Called in the JVM that is measured. */
    static void tellCpu() {
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        tell("cpu", cpu.toNanos() / 1e9);
    }
}
