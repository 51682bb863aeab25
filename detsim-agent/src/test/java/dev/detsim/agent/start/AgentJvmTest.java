package dev.detsim.agent.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent's jar in JVMs of their own. */
class AgentJvmTest {
    private static final String HELLO = "hello true [5, 4, 3, 2, 1]\n";

    /** Holds the cache of a first start. */
    @TempDir
    static Path first;

    @TempDir
    Path temporary;

    @BeforeAll
    static void startOnce() throws Exception {
        Jvm jvm = new Jvm().agent("cache=" + first);
        assertThat(jvm.run(first, Hello.class)).isEqualTo(new Jvm.Outcome(0, HELLO));
    }

    @Test
    void withoutASimulationNothingIsPrinted() throws Exception {
        withCache();
        assertThat(hello("cache=" + temporary)).isEqualTo(new Jvm.Outcome(0, HELLO));
    }

    @Test
    void whereNothingCanBeSimulatedItWaits() throws Exception {
        Jvm jvm = new Jvm().waitingAgent("cache=" + temporary);
        assertThat(jvm.run(temporary, Wake.class))
                .isEqualTo(new Jvm.Outcome(0, "waits true, woken true, waits false, woken false\n"));
    }

    @Test
    void whatItIsToldIsLookedAtBeforeItWaits() throws Exception {
        Jvm jvm = new Jvm().waitingAgent("statics=maybe");
        assertThat(jvm.run(temporary, Hello.class).output()).startsWith("detsim: agent argument [statics=maybe]");
    }

    @Test
    void theCacheIsMadeOnceAndThenUsed() throws Exception {
        withCache();
        byte[] made = Files.readAllBytes(onlyCache(temporary));
        assertThat(hello("cache=" + temporary + ",debug").output()).contains("classes in " + temporary)
                .doesNotContain("cache made");
        assertThat(onlyCache(temporary)).hasBinaryContent(made);
    }

    @Test
    void aDamagedCacheIsMadeAgainWithoutAWord() throws Exception {
        withCache();
        byte[] good = Files.readAllBytes(onlyCache(temporary));
        byte[] bad = good.clone();
        bad[bad.length / 2] ^= 1;
        Files.write(onlyCache(temporary), bad);
        assertThat(hello("cache=" + temporary)).isEqualTo(new Jvm.Outcome(0, HELLO));
        assertThat(onlyCache(temporary)).hasBinaryContent(good);
    }

    @Test
    void theEnvironmentNamesTheCacheToo() throws Exception {
        withCache();
        Jvm jvm = new Jvm().agent("").environment(
                Map.of("DETSIM_AGENT_CACHE", temporary.toString(), "DETSIM_AGENT_DEBUG", "true"));
        assertThat(jvm.run(temporary, Hello.class).output()).contains("classes in " + temporary);
    }

    @Test
    void aNamedDirectoryThatCannotBeWrittenStopsTheRun() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        Jvm.Outcome outcome = hello("cache=" + file.resolve("below"));
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).isEqualTo("detsim: cache directory [" + file.resolve("below") + "] cannot be"
                + " written; expected one that can, in the agent's argument [cache=...] or in DETSIM_AGENT_CACHE\n");
    }

    @Test
    void anUnusableHomeMeansAnotherPlaceAndNoWord() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        Jvm jvm = new Jvm().agent("").environment(Map.of("XDG_CACHE_HOME", file.toString()))
                .with("-Djava.io.tmpdir=" + temporary);
        assertThat(jvm.run(temporary, Hello.class)).isEqualTo(new Jvm.Outcome(0, HELLO));
        assertThat(onlyCache(temporary.resolve("detsim-" + System.getProperty("user.name")))).exists();
    }

    @Test
    void withoutAnyPlaceTheCacheLivesInMemory() throws Exception {
        Path file = Files.createFile(temporary.resolve("detsim-" + System.getProperty("user.name")));
        Jvm jvm = new Jvm().agent("").environment(Map.of("XDG_CACHE_HOME", file.toString()))
                .with("-Djava.io.tmpdir=" + temporary);
        assertThat(jvm.run(temporary, Hello.class)).isEqualTo(new Jvm.Outcome(0, HELLO));
    }

    @Test
    void anUnknownArgumentStopsTheRun() throws Exception {
        Jvm.Outcome outcome = hello("cashe=x");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output())
                .isEqualTo("detsim: agent argument [cashe=x] is unknown; expected [cache=directory],"
                        + " [statics=on], [statics=off] or [debug], several separated by commas: -javaagent:detsim-agent.jar=cache=/tmp/c,debug\n");
    }

    @Test
    void everyRewrittenClassOfJavaBaseVerifies() throws Exception {
        withCache();
        Jvm jvm = new Jvm().agent("cache=" + temporary)
                .with("-XX:+UnlockDiagnosticVMOptions", "-XX:+BytecodeVerificationLocal");
        assertThat(jvm.run(temporary, LinkAll.class))
                .isEqualTo(new Jvm.Outcome(0, "linked all of java.base, 0 failed\n"));
    }

    @Test
    void aClassThatCannotBeRewrittenIsToldAndKept() throws Exception {
        withCache();
        Jvm.Outcome outcome = new Jvm().agent("cache=" + temporary).run(temporary, BrokenClass.class);
        String failure = "class [app/Broken] cannot be rewritten: java.lang.IllegalArgumentException: constant pool tag"
                + " [99] is unknown";
        assertThat(outcome.output()).isEqualTo("detsim: " + failure + "\nkept: " + failure + "\n");
    }

    @Test
    void theAgentMayComeIntoARunningJvm() throws Exception {
        withCache();
        Jvm jvm = new Jvm().with("-Djdk.attach.allowAttachSelf=true", "-XX:+EnableDynamicAgentLoading");
        Jvm.Outcome outcome = jvm.run(temporary, Attach.class, Jvm.JAR.toString(), "cache=" + temporary);
        assertThat(outcome.output()).isEqualTo("before 42\nafter 42, failure null\n");
        assertThat(outcome.status()).isZero();
    }

    private void withCache() throws IOException {
        Files.copy(onlyCache(first), temporary.resolve(onlyCache(first).getFileName()));
    }

    private Jvm.Outcome hello(String arguments) throws IOException, InterruptedException {
        return new Jvm().agent(arguments).run(temporary, Hello.class);
    }

    private static Path onlyCache(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> caches = files.filter(file -> file.toString().endsWith(".cache")).toList();
            assertThat(caches).hasSize(1);
            return caches.getFirst();
        }
    }
}
