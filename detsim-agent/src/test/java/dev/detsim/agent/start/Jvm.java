package dev.detsim.agent.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, with the agent's jar or without. */
final class Jvm {
    static final Path JAR = Path.of("target", "detsim-agent.jar").toAbsolutePath();
    private static final long PATIENCE_MINUTES = 3;

    private final List<String> options = new ArrayList<>();
    private Map<String, String> environment = Map.of();

    /** How it ended, and all that it printed. */
    record Outcome(int status, String output) {
    }

    Jvm with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** The agent, which does not wait until detsim's API comes to the class path. */
    Jvm agent(String arguments) {
        return waitingAgent(arguments.isEmpty() ? "statics=off" : "statics=off," + arguments);
    }

    Jvm waitingAgent(String arguments) {
        return with("-javaagent:" + JAR + "=" + arguments);
    }

    Jvm environment(Map<String, String> variables) {
        environment = variables;
        return this;
    }

    /** Runs the main class of the test's class path; the output is kept in the directory. */
    Outcome run(Path directory, Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", Path.of("target", "test-classes").toAbsolutePath().toString(), main.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(directory, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end of " + command + ": " + Files.readString(output));
        }
        return new Outcome(process.exitValue(), Files.readString(output));
    }
}
