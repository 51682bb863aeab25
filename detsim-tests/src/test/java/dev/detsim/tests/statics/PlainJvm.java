package dev.detsim.tests.statics;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another JVM with the class path of this one. */
final class PlainJvm {
    /** How the JVM begins to complain of {@code sun.misc.Unsafe}, which is on standard error. */
    private static final String WARNING = "WARNING: ";

    private PlainJvm() {
    }

    /** What a main class prints there, line by line. */
    static List<String> lines(Class<?> main, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-ea", "--sun-misc-unsafe-memory-access=allow")); // as the tests' own JVM is told
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        try {
            return output(command);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(command + " did not run", e);
        }
    }

    /** The option that attaches the agent of this JVM. */
    static String agent() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-javaagent:") && option.contains("detsim-agent")).findFirst()
                .orElseThrow();
    }

    private static List<String> output(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("plain", ".log");
        try {
            int status = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start()
                    .waitFor();
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new AssertionError(command + " ended with [" + status + "]: " + String.join("\n", lines));
            }
            return lines.stream().filter(line -> !line.startsWith(WARNING)).toList();
        } finally {
            Files.delete(log);
        }
    }
}
