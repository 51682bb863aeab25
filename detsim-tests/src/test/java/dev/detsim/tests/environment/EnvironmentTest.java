package dev.detsim.tests.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.Node;
import dev.detsim.core.run.Worlds;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a node learns of its machine is the node's, and the same wherever the simulation runs. */
class EnvironmentTest {
    /** Properties that tell of the JVM, its class path and its directories are real: equal on the same machine only. */
    @Test
    void aNodeSeesTheSameMachineInEveryJvm() throws Exception {
        List<String> here = new ArrayList<>();
        World.run(7, sim -> here.addAll(World.started(sim, "node").call(Description::lines)));
        List<String> child =
                Child.run(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx300m", "-Duser.language=de",
                        "-Duser.country=DE", "-Duser.timezone=Asia/Tokyo", "-Duser.name=else", "-Duser.home=/else",
                        "-Dstdout.encoding=US-ASCII"), Description.class);
        assertThat(known(those("simulated ", child))).isEqualTo(known(here));
        List<String> real = those("real ", child);
        assertThat(real.stream().filter(line -> !here.contains(line)).map(line -> line.split(" ")[0]))
                .contains("property", "variable", "locale", "zone", "process", "runtime", "memory");
    }

    /** Without the properties that were given to one of the JVMs, which nodes see. */
    private static List<String> known(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("property ")
                || line.matches("property (java|jdk|sun|os|user|line|file|path|native|std\\w+)\\..*")).toList();
    }

    private static List<String> those(String prefix, List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(prefix)).map(line -> line.substring(prefix.length()))
                .toList();
    }

    @Test
    void propertiesAndVariablesOfANodeAreForItsNextProcess() {
        World.run(1, sim -> {
            Node node = World.started(sim, "n").property("own", "set").variable("OWN", "set");
            assertThat(node.call(() -> System.getProperty("own") + System.getenv("OWN"))).isEqualTo("nullnull");
            node.restart();
            assertThat(node.call(() -> System.getProperty("own") + System.getenv("OWN"))).isEqualTo("setset");
            assertThat(node.call(() -> System.getenv().get("OWN"))).isEqualTo("set");
            assertThat(World.started(sim, "beside").call(() -> System.getProperty("own") + System.getenv("OWN")))
                    .isEqualTo("nullnull");
        });
    }

    @Test
    void localeAndTimeZoneFollowTheProperties() {
        World.run(1, sim -> {
            Node node = sim.node("n").property("user.language", "fr").property("user.country", "CA")
                    .property("user.timezone", "America/Montreal").main(() -> Thread.sleep(1_000)).start();
            assertThat(node.call(() -> Locale.getDefault().toString())).isEqualTo("fr_CA");
            assertThat(node.call(() -> Locale.getDefault(Locale.Category.FORMAT).toString())).isEqualTo("fr_CA");
            assertThat(node.call(() -> ZoneId.systemDefault().getId())).isEqualTo("America/Montreal");
        });
    }

    @Test
    void namesThatCannotBeAreRefused() {
        World.run(1, sim -> {
            Node node = sim.node("n");
            assertThatThrownBy(() -> node.variable("A=B", "c"))
                    .hasMessage("environment variable [A=B]: expected a name without =");
            assertThatThrownBy(() -> node.variable("", "c")).hasMessage("environment variable []: expected a name");
            assertThatThrownBy(() -> node.property("", "c")).hasMessage("system property []: expected a name");
        });
    }

    @Test
    void anEnvironmentCannotBeChanged() {
        World.run(1, sim -> assertThatThrownBy(() -> System.getenv().put("a", "b"))
                .isInstanceOf(UnsupportedOperationException.class));
    }

    @Test
    void eachProcessHasANumberOfItsOwn() {
        World.run(1, sim -> {
            Set<Long> numbers = new HashSet<>(Set.of(ProcessHandle.current().pid()));
            for (Node node : List.of(World.started(sim, "a"), World.started(sim, "b"))) {
                numbers.add(node.call(() -> ProcessHandle.current().pid()));
                node.restart();
                numbers.add(node.call(() -> ProcessHandle.current().pid()));
                assertThat(node.call(() -> ManagementFactory.getRuntimeMXBean().getName()))
                        .isEqualTo(node.call(() -> ProcessHandle.current().pid()) + "@" + node.name());
            }
            assertThat(numbers).hasSize(5);
        });
    }

    @Test
    void aProcessKnowsItselfAndNoOther() {
        World.run(1, sim -> {
            ProcessHandle self = ProcessHandle.current();
            assertThat(self.isAlive()).isTrue();
            assertThat(ProcessHandle.of(self.pid())).contains(self);
            assertThat(ProcessHandle.of(1)).isEmpty();
            assertThat(ProcessHandle.allProcesses()).containsExactly(self);
            assertThat(self.children()).isEmpty();
            assertThat(self.descendants()).isEmpty();
            assertThat(self.parent()).isEmpty();
        });
    }

    @Test
    void linesArePrefixedWhereThatIsWanted() {
        Worlds.prefixOutput(true);
        List<String> lines;
        try {
            lines = World.printed(3, sim -> {
                Node node = World.started(sim, "n");
                System.out.println("first\nsecond");
                node.call(() -> {
                    System.out.print("open ");
                    return null;
                });
                System.out.println("last");
            });
        } finally {
            Worlds.prefixOutput(false);
        }
        assertThat(lines).hasSize(4)
                .allMatch(line -> line.matches("\\[3 step=\\d+ (test/main|n/call) \\d\\.\\d{6}] .*"));
        assertThat(lines).extracting(line -> line.substring(line.indexOf(']') + 2)).containsExactly("first", "second",
                "open ", "last");
    }

    @Test
    void prefixesAreNoPartOfTheRun() {
        long plain = World.run(3, sim -> System.out.println("printed"));
        Worlds.prefixOutput(true);
        try {
            assertThat(World.run(3, sim -> System.out.println("printed"))).isEqualTo(plain);
        } finally {
            Worlds.prefixOutput(false);
        }
    }
}
