package dev.detsim.tests.proof;

import dev.detsim.tests.jvm.AnotherJvm;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A JVM of its own that runs scenarios and prints how they came out. */
final class ChildJvm {
    private static final String RESULT = "RESULT ";

    private ChildJvm() {
    }

    /** Arguments: the seeds. */
    public static void main(String[] args) {
        Noise.countProcessors();
        List<Long> seeds = Arrays.stream(args).map(Long::valueOf).toList();
        Scenario.sweep(List.of(Scenario.values()).reversed(), seeds)
                .forEach(run -> System.out.println(RESULT + run.line()));
    }

    /** How all scenarios come out, in reverse order, in a JVM with these flags and the agent that this one has. */
    static List<Run> sweep(List<Long> seeds, String flags) throws IOException, InterruptedException {
        return lines(ChildJvm.class, flags, seeds).stream().filter(l -> l.startsWith(RESULT))
                .map(l -> Run.parse(l.substring(RESULT.length()))).toList();
    }

    /** What the program prints in such a JVM. */
    static List<String> lines(Class<?> program, String flags, List<Long> seeds)
            throws IOException, InterruptedException {
        List<String> options = Stream.concat(Stream.of(flags.split(" ")).filter(flag -> !flag.isEmpty()),
                AnotherJvm.agent()).toList();
        return AnotherJvm.run(options, program, seeds.stream().map(String::valueOf).toList()).succeeded();
    }
}
