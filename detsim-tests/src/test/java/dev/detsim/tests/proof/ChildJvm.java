package dev.detsim.tests.proof;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A JVM of its own that runs scenarios and prints how they came out. */
final class ChildJvm {
    private static final String RESULT = "RESULT ";

    private ChildJvm() {
    }

    /** Arguments: how many seeds, then the names of the scenarios. */
    public static void main(String[] args) {
        List<Scenario> scenarios = Arrays.stream(args).skip(1).map(Scenario::valueOf).toList();
        Scenario.sweep(scenarios, Integer.parseInt(args[0])).forEach(run -> System.out.println(RESULT + run.line()));
    }

    /** How scenarios come out in a JVM with these flags, and the agent that this one has. */
    static List<Run> sweep(List<Scenario> scenarios, int seeds, String... flags) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(flags));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(a -> a.startsWith("-javaagent:"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildJvm.class.getName(), "" + seeds));
        scenarios.forEach(s -> command.add(s.name()));
        return results(command);
    }

    private static List<Run> results(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("child", ".log");
        try {
            int status = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new AssertionError("the child [" + command + "] ended with [" + status + "]: "
                        + String.join("\n", lines));
            }
            return lines.stream().filter(l -> l.startsWith(RESULT)).map(l -> Run.parse(l.substring(RESULT.length()))).toList();
        } finally {
            Files.delete(log);
        }
    }
}
