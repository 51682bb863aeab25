package dev.detsim.junit.jvm;

import dev.detsim.junit.report.TestName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;

/** Starts processes that are like this JVM. */
public final class RealJvms implements Jvms {
    /** It gives a sign every {@link ChildMain#PULSE}: so long a silence is no matter of load. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOT_STARTED =
            "another JVM could not be started by [%s]: expected a JDK that can start as this one did; %s";

    private final Class<?> main;
    private final Properties system;
    private final Printed printed;

    /**
     * Processes that run {@code main}.
     *
     * @param main    what they run: it calls {@link ChildMain#serve}
     * @param system  the system properties of this JVM
     * @param printed is told what they print, if it is to be printed
     */
    public RealJvms(Class<?> main, Properties system, Printed printed) {
        this.main = main;
        this.system = system;
        this.printed = printed;
    }

    /**
     * Where lines go that they print.
     *
     * @param out those of their standard output
     * @param err those of their standard error
     */
    public record Printed(Consumer<String> out, Consumer<String> err) {
        static final Printed NOWHERE = new Printed(_ -> {
        }, _ -> {
        });
    }

    @Override
    public Jvm start(TestName test, Conditions conditions) {
        var here = ThisJvm.of(test.type(), system);
        try {
            var jvm = new ChildJvm(process(here, conditions), PATIENCE,
                    conditions.use().printed() ? printed : Printed.NOWHERE);
            jvm.order(
                    new Message("properties").with("load", conditions.use().load()).with(JvmCommand.properties(here)));
            return jvm;
        } catch (IOException impossible) {
            throw new UncheckedIOException(NOT_STARTED.formatted(here.java(), impossible.getMessage()), impossible);
        }
    }

    /** The launcher reads its argument file before the JVM says anything; with the process, the file goes. */
    private Process process(ThisJvm here, Conditions conditions) throws IOException {
        var arguments = Files.createTempFile("detsim", ".args");
        Files.writeString(arguments, JvmCommand.file(JvmCommand.arguments(here, conditions, main)),
                StandardCharsets.UTF_8);
        var process = new ProcessBuilder(here.java().toString(), "@" + arguments).start();
        process.onExit().thenRun(() -> delete(arguments));
        return process;
    }

    private static void delete(Path arguments) {
        arguments.toFile().delete();
    }
}
