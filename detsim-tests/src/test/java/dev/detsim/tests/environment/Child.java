package dev.detsim.tests.environment;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, with the agent that this one has. */
final class Child {
    private static final long PATIENCE = 100;

    private Child() {
    }

    /** Runs a main class; returns the lines that it printed. */
    static List<String> run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        return run(List.of(), main, arguments);
    }

    /** The same with flags for the JVM. */
    static List<String> run(List<String> flags, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("-javaagent:") || a.startsWith("-Ddetsim.share="))
                .forEach(command::add);
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("child", ".log");
        try {
            int status = status(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()));
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            if (status < 0 || lines.stream().anyMatch(line -> line.startsWith("Exception in thread"))) {
                throw new AssertionError("[" + command + "] ended with [" + status + "]: " + String.join("\n", lines));
            }
            return lines;
        } finally {
            Files.delete(log);
        }
    }

    /** Its standard input is at its end. */
    private static int status(ProcessBuilder builder) throws IOException, InterruptedException {
        Process child = builder.start();
        child.getOutputStream().close();
        if (child.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            return child.exitValue();
        }
        child.destroyForcibly().waitFor();
        return -1;
    }
}
