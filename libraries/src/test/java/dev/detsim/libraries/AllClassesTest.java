package dev.detsim.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every class of every jar that these libraries bring along passes the verifier after it was rewritten. Those that cannot be
 * linked, since something optional is missing, cannot be linked in a plain JVM for the same reason.
 */
class AllClassesTest {
    private static final int AT_LEAST = 15_000;
    private static final int JARS_AT_LEAST = 20;

    @TempDir
    Path directory;

    @Test
    void rewrittenClassesVerify() throws Exception {
        List<File> jars = AllClasses.jars();
        List<String> names = jars.stream().flatMap(jar -> AllClasses.classes(jar).stream()).toList();
        assertThat(jars).hasSizeGreaterThan(JARS_AT_LEAST);
        assertThat(names).hasSizeGreaterThan(AT_LEAST);
        List<String> failed = link(names, Jvm.agent());
        assertThat(failed).isEqualTo(link(failed.stream().map(AllClassesTest::name).toList()));
        System.out.printf(
                "%,d classes of %d jars verified after they were rewritten, %d as impossible to link as ever%n",
                names.size() - failed.size(), jars.size(), failed.size());
    }

    private static String name(String failure) {
        return failure.substring(0, failure.indexOf(' '));
    }

    /** The classes that cannot be linked, each with the kind of its error: which class is missed first may differ. */
    private List<String> link(List<String> names, String... options) throws Exception {
        Path file = Files.write(directory.resolve("names" + options.length), names);
        return Jvm.lines(List.of(options), AllClasses.class, List.of(file.toString()));
    }
}
