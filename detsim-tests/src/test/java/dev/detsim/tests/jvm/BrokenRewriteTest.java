package dev.detsim.tests.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(a -> a.startsWith("-javaagent:"))
                .forEach(command::add);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                LoadsBrokenClass.class.getName(), kind.name()));
        Process jvm = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jvm.waitFor()).describedAs(output).isZero();
        return output.lines().toList();
    }
}
