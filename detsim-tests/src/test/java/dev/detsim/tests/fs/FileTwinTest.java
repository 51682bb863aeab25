package dev.detsim.tests.fs;

import dev.detsim.tests.twin.Twin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios on files, on the real JDK and in worlds. */
class FileTwinTest {
    private static final int SEEDS = 2;
    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> real() {
        return tests((name, twin) -> Twin.real(seen -> twin.run(Files.createDirectory(directory.resolve(name)))));
    }

    /** A world begins with the host's files, and nothing that it does to them is seen by the next one. */
    @TestFactory
    Stream<DynamicTest> simulated() {
        return tests((name, twin) -> Twin.simulated(SEEDS, List.of(),
                seen -> twin.run(Files.createDirectory(directory.resolve(name)))));
    }

    private static Stream<DynamicTest> tests(BiConsumer<String, FileTwin> run) {
        Map<String, FileTwin> all = FileTwins.all();
        return all.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> run.accept(name, all.get(name))));
    }
}
