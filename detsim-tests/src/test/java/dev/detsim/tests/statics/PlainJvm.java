package dev.detsim.tests.statics;

import dev.detsim.tests.jvm.AnotherJvm;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Another JVM, plain unless it is given an agent. */
final class PlainJvm {
    /** As the tests' own JVM is told. */
    private static final List<String> TOLD = List.of("-ea", "--sun-misc-unsafe-memory-access=allow");
    /** How the JVM begins to complain of {@code sun.misc.Unsafe}, which is on standard error. */
    private static final String WARNING = "WARNING: ";

    private PlainJvm() {
    }

    /** What a main class prints there, line by line. */
    static List<String> lines(Class<?> main, String... options) {
        try {
            List<String> all = Stream.concat(TOLD.stream(), Stream.of(options)).toList();
            return AnotherJvm.run(all, main, List.of()).succeeded().stream().filter(line -> !line.startsWith(WARNING))
                    .toList();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(main + " did not run", e);
        }
    }

    /** The option that attaches the agent of this JVM. */
    static String agent() {
        return AnotherJvm.agent().filter(option -> option.contains("detsim-agent")).findFirst().orElseThrow();
    }
}
