package dev.detsim.tests.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.tests.jvm.AnotherJvm;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent of JaCoCo beside ours: a run is the same with it, and what it measures is the same with us. */
class CoverageTest {
    private static final String ASSERTIONS = "-ea";
    @TempDir
    private Path directory;

    @Test
    void aRunIsTheSameAndSoIsItsCoverage() throws Exception {
        List<String> uncovered = run(agent().toList(), "world");
        assertThat(uncovered).hasSize(6);
        assertThat(uncovered.subList(3, 6)).isEqualTo(uncovered.subList(0, 3));
        assertThat(uncovered.get(1)).isEqualTo(uncovered.get(0));
        assertThat(run(Stream.concat(Stream.of(jacoco("with")), agent()).toList(), "world")).isEqualTo(uncovered);
        assertThat(run(List.of(jacoco("plain")))).containsExactly(uncovered.getFirst());
        assertThat(probes("with")).hasSizeGreaterThan(4).isEqualTo(probes("plain"));
        assertThat(probes("with").get(Subject.class.getName())).contains("true", "false");
    }

    /** In the other order: its transformer comes before ours all the same. */
    @Test
    void theOrderOfTheAgentsDoesNotMatter() throws Exception {
        assertThat(run(Stream.concat(agent(), Stream.of(jacoco("after"))).toList(), "world"))
                .isEqualTo(run(agent().toList(), "world"));
        run(List.of(jacoco("plain")));
        assertThat(probes("after")).isEqualTo(probes("plain"));
    }

    private static Stream<String> agent() {
        return AnotherJvm.agent().filter(option -> option.contains("detsim-agent"));
    }

    private String jacoco(String name) {
        String jar = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(element -> element.contains("org.jacoco.agent-")).findFirst().orElseThrow();
        return "-javaagent:" + jar + "=destfile=" + file(name);
    }

    private File file(String name) {
        return directory.resolve(name + ".exec").toFile();
    }

    private static List<String> run(List<String> agents, String... arguments) throws Exception {
        List<String> options =
                Stream.concat(agents.stream(), Stream.of(ASSERTIONS, "-XX:TieredStopAtLevel=1")).toList();
        return AnotherJvm.run(options, Work.class, List.of(arguments)).succeeded();
    }

    /** Which probes of each class of the subject were passed. */
    private Map<String, String> probes(String name) throws Exception {
        ExecFileLoader loader = new ExecFileLoader();
        loader.load(file(name));
        Map<String, String> probes = new TreeMap<>();
        for (ExecutionData data : loader.getExecutionDataStore().getContents()) {
            if (data.getName().startsWith(Subject.class.getName().replace('.', '/'))) {
                probes.put(data.getName().replace('/', '.'), Arrays.toString(data.getProbes()));
            }
        }
        return probes;
    }
}
