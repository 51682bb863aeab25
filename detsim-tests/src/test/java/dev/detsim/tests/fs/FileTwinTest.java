package dev.detsim.tests.fs;

import java.nio.file.Path;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios on files, on the real JDK. */
class FileTwinTest {
    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> onTheRealJdk() {
        return FileTwins.all().entrySet().stream().map(twin -> DynamicTest.dynamicTest(twin.getKey(),
                () -> twin.getValue().run(Files.createDirectory(directory.resolve(twin.getKey())))));
    }
}
