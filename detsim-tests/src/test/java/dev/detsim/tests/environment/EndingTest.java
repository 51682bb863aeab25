package dev.detsim.tests.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.Node;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node ends as a JVM does, and only itself. */
class EndingTest {
    private static final int SEEDS = 5;

    /** The JVM itself is the oracle. */
    @ParameterizedTest
    @EnumSource
    void aNodeEndsAsAJvmDoes(Ending ending) throws Exception {
        List<String> real = said(Child.run(Ending.class, ending.name()));
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(said(simulated(seed, ending))).isEqualTo(real);
        }
    }

    private static List<String> simulated(long seed, Ending ending) {
        return World.printed(seed, sim -> {
            Node beside = World.started(sim, "beside");
            Node node = sim.node("ending").main(ending::run).start();
            Thread.sleep(10_000);
            assertThat(node.isRunning()).isFalse();
            assertThat(beside.isRunning()).isTrue();
            assertThat(beside.call(() -> 1)).isEqualTo(1);
        });
    }

    private static List<String> said(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("said: ")).toList();
    }

    @Test
    void theNextProcessOfTheNodeHasNoHooks() {
        List<String> printed = World.printed(1, sim -> {
            Node node = sim.node("n").main(() -> Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> System.out.println("said: hook")))).start();
            Thread.sleep(100);
            node.main(() -> System.out.println("said: second")).start();
            Thread.sleep(100);
        });
        assertThat(said(printed)).containsExactly("said: hook", "said: second");
    }

    @Test
    void filesToDeleteAreGoneWhenTheProcessHasExited() {
        World.printed(1, sim -> {
            File file = new File("/to-delete");
            Node node = sim.node("n").main(() -> {
                assertThat(file.createNewFile()).isTrue();
                file.deleteOnExit();
            }).start();
            Thread.sleep(100);
            node.main(() -> Thread.sleep(1_000)).start();
            assertThat(node.call(file::exists)).isFalse();
        });
    }

    /** The must-fail twin: a process that is killed deletes nothing. */
    @Test
    void filesToDeleteStayWhenTheProcessIsKilled() {
        World.printed(1, sim -> {
            File file = new File("/to-delete");
            Node node = sim.node("n").main(() -> {
                file.createNewFile();
                file.deleteOnExit();
                Thread.sleep(1_000);
            }).start();
            Thread.sleep(100);
            node.restart();
            assertThat(node.call(file::exists)).isTrue();
        });
    }
}
