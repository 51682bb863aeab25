package dev.detsim.tests.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The JVM shows no transformer a class that it loads while another one is being transformed. Class files of the application are
 * read then: by what classes of the JDK depends on where they are.
 */
class SlippedClassesTest {
    private static final List<String> CLASS_PATH =
            Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));

    @Test
    void areRewrittenBeforeTheFirstWorld() throws Exception {
        for (List<String> classPath : List.of(CLASS_PATH, CLASS_PATH.reversed())) {
            List<String> lines = run(classPath);
            assertThat(lines).hasSize(4).startsWith("true");
            assertThat(lines.subList(2, 4)).isEqualTo(lines.subList(0, 2));
        }
    }

    private static List<String> run(List<String> classPath) throws Exception {
        List<String> options = Stream.concat(AnotherJvm.agent(),
                Stream.of("-XX:TieredStopAtLevel=1", "-cp", String.join(File.pathSeparator, classPath))).toList();
        return AnotherJvm.run(options, Slipped.class, List.of()).succeeded();
    }
}
