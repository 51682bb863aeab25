package dev.detsim.junit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.detsim.tests.junit.Samples;
import dev.detsim.tests.junit.scan.ScannedSample;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

class DiscoveryTest {
    private static final String SCANNED = "[engine:detsim]/[class:dev.detsim.tests.junit.scan.ScannedSample]";
    private static final String OUTCOMES = "[engine:detsim]/[class:dev.detsim.tests.junit.Samples$Outcomes]";

    private final Bench bench = new Bench();

    @Test
    void platformFindsTheEngine() {
        assertThat(ServiceLoader.load(TestEngine.class)).anyMatch(DetsimEngine.class::isInstance);
    }

    @Test
    void findsByClass() {
        assertThat(bench.found(selectClass(ScannedSample.class)))
                .containsExactly(SCANNED, SCANNED + "/[method:passes()]");
    }

    @Test
    void findsByPackage() {
        assertThat(bench.found(selectPackage("dev.detsim.tests.junit.scan")))
                .containsExactly(SCANNED, SCANNED + "/[method:passes()]");
    }

    @Test
    void findsByClassPathRootWithFilter() throws Exception {
        var root = Path.of(ScannedSample.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var found = bench.kit(selectClasspathRoots(Set.of(root)).getFirst())
                .filters(ClassNameFilter.includeClassNamePatterns(".*ScannedSample")).discover();
        assertThat(found.getEngineDescriptor().getDescendants()).hasSize(2);
        assertThat(found.getDiscoveryIssues()).isEmpty();
    }

    @Test
    void findsByMethod() {
        assertThat(bench.found(selectMethod(Samples.Outcomes.class, "passes", "dev.detsim.Sim")))
                .containsExactly(OUTCOMES, OUTCOMES + "/[method:passes(dev.detsim.Sim)]");
    }

    @Test
    void findsByUniqueIdOfMethod() {
        var id = OUTCOMES + "/[method:passes(dev.detsim.Sim)]";
        assertThat(bench.found(selectUniqueId(id))).containsExactly(OUTCOMES, id);
    }

    @Test
    void findsByUniqueIdOfClass() {
        assertThat(bench.found(selectUniqueId(SCANNED))).hasSize(2);
    }

    @Test
    void unknownUniqueIdFindsNothing() {
        assertThat(bench.found(selectUniqueId(OUTCOMES + "/[method:gone()]"))).isEmpty();
        assertThat(bench.found(selectUniqueId("[engine:detsim]/[class:no.such.Class]"))).isEmpty();
    }

    @Test
    void selectedIterationFindsItsMethod() {
        assertThat(bench.found(selectIteration(selectMethod(ScannedSample.class, "passes"), 0))).hasSize(2);
    }

    @Test
    void classesWithoutSimulationsAreLeftAlone() {
        assertThat(bench.found(selectClass(DiscoveryTest.class))).isEmpty();
        assertThat(bench.issues(selectClass(DiscoveryTest.class))).isEmpty();
    }

    @Test
    void everyNodeHasASourceThatToolsCanFilterBy() {
        var nodes = bench.kit(selectClass(ScannedSample.class)).discover().getEngineDescriptor().getDescendants();
        assertThat(nodes).extracting(node -> node.getSource().orElseThrow().getClass().getSimpleName())
                .containsExactly(ClassSource.class.getSimpleName(), MethodSource.class.getSimpleName());
    }

    @Test
    void honoursTagsAndDisplayNames() {
        var node = node("skipsEven");
        assertThat(node.getTags()).extracting(tag -> tag.getName()).containsExactlyInAnyOrder("slow", "fast");
        assertThat(node.getDisplayName()).isEqualTo("skips even seeds");
        assertThat(node("passes").getDisplayName()).isEqualTo("passes(Sim)");
    }

    private TestDescriptor node(String method) {
        return bench.kit(selectMethod(Samples.Outcomes.class, method, "dev.detsim.Sim")).discover()
                .getEngineDescriptor()
                .getDescendants().stream().filter(TestDescriptor::isTest).findFirst().orElseThrow();
    }
}
