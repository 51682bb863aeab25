package dev.detsim.tests.environment;

import dev.detsim.tests.jvm.AnotherJvm;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A JVM of its own, with the agent that this one has, whose program may end as it likes, but not by an exception. */
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
        List<String> options = Stream.of(AnotherJvm.agent(), AnotherJvm.own("-Ddetsim.share="), flags.stream())
                .flatMap(s -> s).toList();
        AnotherJvm.Ended ended = AnotherJvm.run(options, main, List.of(arguments), PATIENCE);
        boolean thrown = ended.lines().stream().anyMatch(line -> line.startsWith("Exception in thread"));
        return ended.status() < 0 || thrown ? ended.fail() : ended.lines();
    }
}
