package dev.detsim.tests.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JVM swallows what a transformer throws: a class that cannot be rewritten fails the running world and all later ones. */
class BrokenRewriteTest {
    @ParameterizedTest
    @EnumSource
    void noWorldPassesAnyMore(BrokenClass kind) throws Exception {
        List<String> lines = childThatLoads(kind);
        assertThat(lines).contains("first world: passed");
        String failed =
                " java.lang.IllegalStateException: the detsim agent could not rewrite a class, so that nothing can"
                        + " be simulated: class [" + kind.internalName() + "] cannot be rewritten";
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("world that loads it: failed" + failed)
                .contains(kind.cause()));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("world beside it: failed" + failed));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("next world: refused" + failed));
    }

    private static List<String> childThatLoads(BrokenClass kind) throws IOException, InterruptedException {
        List<String> options = Stream.concat(AnotherJvm.agent(), Stream.of("-XX:TieredStopAtLevel=1")).toList();
        return AnotherJvm.run(options, LoadsBrokenClass.class, List.of(kind.name())).succeeded();
    }
}
