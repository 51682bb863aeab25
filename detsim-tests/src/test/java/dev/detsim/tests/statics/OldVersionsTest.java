package dev.detsim.tests.statics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.Node;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.Worlds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of old compilers: without frames, without class literals, without static methods in interfaces. */
class OldVersionsTest {
    private static final String SEEN = "0,1,3,negative213no2103";

    @ParameterizedTest
    @ValueSource(ints = {46, 47, 48, 49, 50, 51, 52, 55, 61})
    void eachProcessSeesItsOwn(int version) throws ReflectiveOperationException {
        ClassLoader loader = new OldLoader(version);
        List<String> seen = new ArrayList<>();
        seen.add(run(loader));
        Worlds.run(RunOptions.of(1), sim -> {
            for (Node node : sim.nodes("n", 2)) {
                node.main(() -> Thread.sleep(1000)).start();
                seen.add(node.call(() -> run(loader)));
            }
        }).failure().ifPresent(e -> {
            throw new AssertionError(e);
        });
        assertThat(seen).containsExactly(SEEN, SEEN, SEEN);
    }

    private static String run(ClassLoader loader) throws ReflectiveOperationException {
        return (String) loader.loadClass("dev.detsim.tests.statics.old.Counter").getMethod("run").invoke(null);
    }
}
