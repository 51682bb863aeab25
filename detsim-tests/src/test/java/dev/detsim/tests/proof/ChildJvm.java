package dev.detsim.tests.proof;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Stream.of(flags.split(" ")).filter(flag -> !flag.isEmpty()).forEach(command::add);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(a -> a.startsWith("-javaagent:"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        seeds.forEach(seed -> command.add(seed.toString()));
        return output(command);
    }

    private static List<String> output(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("child", ".log");
        try {
            int status = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start()
                    .waitFor();
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new AssertionError("the child [" + command + "] ended with [" + status + "]: "
                        + String.join("\n", lines));
            }
            return lines;
        } finally {
            Files.delete(log);
        }
    }
}
