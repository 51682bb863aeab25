package dev.detsim.samples.raft.simulation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM of its own, started as this one was: same class path, same agent. */
final class FreshJvm {
    private FreshJvm() {
    }

    /** Runs {@link SimulationMain} with these arguments and returns the lines that it printed. */
    static List<String> run(String... simulations) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(arg -> arg.startsWith("-javaagent:"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SimulationMain.class.getName()));
        command.addAll(List.of(simulations));
        return output(new ProcessBuilder(command).redirectErrorStream(true));
    }

    private static List<String> output(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the JVM ended with [" + process.exitValue() + "]: expected 0\n" + text);
        }
        return text.lines().toList();
    }

    /** An argument: a simulation and its knobs. */
    static String simulation(Class<?> type, String method, Map<String, ?> knobs) {
        StringBuilder text = new StringBuilder(type.getName() + "#" + method);
        knobs.forEach((knob, value) -> text.append(',').append(knob).append('=').append(value));
        return text.toString();
    }
}
