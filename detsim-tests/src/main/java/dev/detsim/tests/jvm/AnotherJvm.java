package dev.detsim.tests.jvm;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM of its own, with the class path of this one unless its options name another; its standard input is at its end. */
public final class AnotherJvm {
    /** As much as no test takes. */
    private static final long NO_LIMIT = TimeUnit.DAYS.toSeconds(1);

    private AnotherJvm() {
    }

    /**
     * How a program ended.
     *
     * @param command how it was started
     * @param status  its exit code; negative if it took too long
     * @param lines   what it printed, on both streams
     */
    public record Ended(List<String> command, int status, List<String> lines) {
        /** What it printed; an error unless it ended with 0. */
        public List<String> succeeded() {
            return status == 0 ? lines : fail();
        }

        /** Fails with all that is known of it. */
        public List<String> fail() {
            throw new AssertionError(command + " ended with [" + status + "]: " + String.join("\n", lines));
        }
    }

    /** The options that attach the agent of this JVM. */
    public static Stream<String> agent() {
        return own("-javaagent:");
    }

    /** The options of this JVM that begin so. */
    public static Stream<String> own(String prefix) {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(o -> o.startsWith(prefix));
    }

    /** Runs a main class to its end. */
    public static Ended run(List<String> options, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        return run(options, main, arguments, NO_LIMIT);
    }

    /** Runs a main class, for so many seconds of real time at the most. */
    public static Ended run(List<String> options, Class<?> main, List<String> arguments, long limit)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(arguments);
        Path log = Files.createTempFile("jvm", ".log");
        try {
            int status =
                    status(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()), limit);
            return new Ended(command, status, Files.readAllLines(log, StandardCharsets.UTF_8));
        } finally {
            Files.delete(log);
        }
    }

    private static int status(ProcessBuilder builder, long limit) throws IOException, InterruptedException {
        Process jvm = builder.start();
        jvm.getOutputStream().close();
        if (jvm.waitFor(limit, TimeUnit.SECONDS)) {
            return jvm.exitValue();
        }
        jvm.destroyForcibly().waitFor();
        return -1;
    }
}
