package dev.detsim.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import dev.detsim.core.random.Draws;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What would make a run depend on anything but its seed has no place in the simulator. */
class DeterminismRulesTest {
    private static final String[] SIMULATOR =
            {"dev.detsim", "dev.detsim.core..", "dev.detsim.net..", "dev.detsim.fs.."};

    /** The watchdog measures real time, and a carrier without a world waits for the next: that is their task. */
    @Test
    void onlyTheWatchdogReadsTheRealClock() {
        noClasses().that(resideInAnyPackage(SIMULATOR).and(not(named("dev.detsim.core.run.WorldRun")))
                .and(not(named("dev.detsim.core.world.Shift"))))
                .should().callMethod(System.class, "nanoTime")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().dependOnClassesThat(belongToAnyOf(Instant.class, Clock.class))
                .check(Product.CLASSES);
    }

    @Test
    void randomnessComesFromTheSeed() {
        noClasses().that(resideInAnyPackage(SIMULATOR)).should().callMethod(Math.class, "random")
                .orShould().dependOnClassesThat(belongToAnyOf(Random.class, SplittableRandom.class,
                        ThreadLocalRandom.class, UUID.class))
                .check(Product.CLASSES);
    }

    /** {@code eventually} waits in a thread of the world, in virtual time. */
    @Test
    void nothingSleeps() {
        noClasses().that(resideInAnyPackage(SIMULATOR).and(not(named("dev.detsim.core.run.WorldSim"))))
                .should().callMethod(Thread.class, "sleep", long.class)
                .orShould().callMethod(Thread.class, "sleep", Duration.class)
                .check(Product.CLASSES);
    }

    /** One line says that the agent was attached late, before any world. */
    @Test
    void nothingPrints() {
        noClasses().that(resideInAnyPackage(SIMULATOR).and(not(named("dev.detsim.core.run.Agents")))).should()
                .accessField(System.class, "out")
                .orShould().accessField(System.class, "err").check(Product.CLASSES);
    }

    /** Everybody else gets what was drawn, as data. A thread draws what its own code asks for, an object its hash. */
    @Test
    void onlySchedulesFaultsAndTheRulesOfNetworkAndDiskDraw() {
        noClasses().that(not(resideInAnyPackage("dev.detsim.core.schedule", "dev.detsim.core.fault",
                "dev.detsim.core.random", "dev.detsim.core.thread", "dev.detsim.net.model")
                .or(named("dev.detsim.fs.jdk.Kernel"))))
                .should().callMethodWhere(drawing()).check(Product.CLASSES);
    }

    private static DescribedPredicate<JavaMethodCall> drawing() {
        return DescribedPredicate.describe("draw", call -> call.getTargetOwner().isEquivalentTo(Draws.class)
                && !call.getName().equals("mix"));
    }

    @Test
    void modelsKnowNoInternalsOfTheJdk() {
        noClasses().that().resideInAPackage("..model..").should().dependOnClassesThat(
                resideInAnyPackage("jdk.internal..", "sun..", "java.net..", "java.nio.channels..", "java.nio.file.."))
                .orShould().dependOnClassesThat(DescribedPredicate.describe("are hooks",
                        type -> type.getName().startsWith("java.lang.Detsim")))
                .check(Product.CLASSES);
    }

    /** Their order of iteration follows hash codes. Declare the interface, and say at the field why none iterates. */
    @Test
    void noFieldIsDeclaredAsAHashTable() {
        noFields().that().areDeclaredInClassesThat(resideInAnyPackage(SIMULATOR))
                .should().haveRawType("java.util.HashMap").orShould().haveRawType("java.util.HashSet")
                .check(Product.CLASSES);
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(name, type -> type.getName().startsWith(name));
    }
}
