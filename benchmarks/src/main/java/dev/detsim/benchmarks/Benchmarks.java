package dev.detsim.benchmarks;

import java.io.PrintStream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures all of them, each in a JVM of its own with the agent attached, and prints one table. */
public final class Benchmarks {
    private static final int WARM_UPS = 5;
    private static final int ITERATIONS = 5;

    private Benchmarks() {
    }

    /** Takes the path of the agent's jar, and a regular expression that says which benchmarks are to be run. */
    public static void main(String[] args) throws RunnerException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    args.length + " arguments: expected the agent's jar and a regular expression");
        }
        print(new Report(new Runner(options(args[0], args[1])).run()), System.out);
    }

    private static Options options(String agent, String include) {
        return new OptionsBuilder().include(include).forks(1)
                .warmupIterations(WARM_UPS).warmupTime(TimeValue.seconds(1))
                .measurementIterations(ITERATIONS).measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-javaagent:" + agent, "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED")
                .build();
    }

    private static void print(Report report, PrintStream out) {
        out.printf("%nJDK %s, %d processors, %s %s%n%n", Runtime.version(), Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"), System.getProperty("os.arch"));
        report.lines().forEach(out::println);
    }
}
