package dev.detsim.libraries;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with the class path of this one, plain unless its options say otherwise. */
final class Jvm {
    /** Of the access to memory that Netty and Scala still use the JVM warns on standard error. */
    private static final String NO_WARNING = "--sun-misc-unsafe-memory-access=allow";

    private Jvm() {
    }

    /** What a main class prints there, line by line; an error if it fails. */
    static List<String> lines(List<String> options, Class<?> main, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(NO_WARNING);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Path out = Files.createTempFile("jvm", ".out");
        try {
            return ended(command, out);
        } finally {
            Files.delete(out);
        }
    }

    private static List<String> ended(List<String> command, Path out) throws IOException, InterruptedException {
        int status =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor();
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        if (status != 0) {
            throw new AssertionError(command + " ended with [" + status + "]: " + String.join("\n", lines));
        }
        return lines;
    }

    /** The option that attaches the agent of this JVM. */
    static String agent() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-javaagent:") && option.contains("detsim-agent")).findFirst()
                .orElseThrow();
    }
}
