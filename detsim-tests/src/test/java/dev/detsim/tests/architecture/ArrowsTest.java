package dev.detsim.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Which module may know which. */
class ArrowsTest {
    private static final String[] API_AND_CORE = {"dev.detsim", "dev.detsim.core.."};

    @Test
    void theHooksKnowNothingOfDetsim() {
        nothingBut("java.lang", new String[] {});
    }

    @Test
    void theAgentKnowsOnlyItself() {
        nothingBut("dev.detsim.agent..", "dev.detsim.agent..");
    }

    @Test
    void theCoreKnowsOnlyItselfAndTheHooks() {
        nothingBut("dev.detsim.core..", API_AND_CORE);
    }

    @Test
    void theApiLeadsToTheCoreByItsRunsOnly() {
        nothingBut("dev.detsim", "dev.detsim", "dev.detsim.core.run..");
    }

    @Test
    void theNetworkKnowsTheCore() {
        nothingBut("dev.detsim.net..", "dev.detsim", "dev.detsim.core..", "dev.detsim.net..");
    }

    @Test
    void theDisksKnowTheCore() {
        nothingBut("dev.detsim.fs..", "dev.detsim", "dev.detsim.core..", "dev.detsim.fs..");
    }

    @Test
    void theEngineKnowsTheCoreAndFindsNetworkAndDisksAtRunTime() {
        nothingBut("dev.detsim.junit..", "dev.detsim", "dev.detsim.core..", "dev.detsim.junit..");
    }

    @Test
    void theChecksKnowNothingOfTheSimulator() {
        nothingBut("dev.detsim.check..", "dev.detsim.check..");
    }

    /** Of detsim and its parts: the JDK, and what a module's pom names, are not this rule's concern. */
    private static void nothingBut(String module, String... known) {
        ArchRule rule = noClasses().that().resideInAPackage(module).should().dependOnClassesThat(
                resideInAnyPackage("dev.detsim", "dev.detsim..").and(not(resideInAnyPackage(known))));
        rule.check(Product.CLASSES);
    }
}
