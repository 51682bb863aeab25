package dev.detsim.tests.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.Node;
import dev.detsim.Sim;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a node changes for its whole process, nobody else sees: not the node beside it, not the next seed, not the JVM. */
class ChangesTest {
    @ParameterizedTest
    @EnumSource
    void isSeenByTheProcessThatMadeItOnly(Change change) throws Exception {
        String[] fresh = new String[1];
        long alone = World.run(1, sim -> fresh[0] = World.started(sim, "looker").call(change::see));
        String outside = change == Change.STANDARD_INPUT ? "" : change.see();
        World.run(2, sim -> changeAndLookAround(sim, change, fresh[0]));
        String[] later = new String[1];
        assertThat(World.run(1, sim -> later[0] = World.started(sim, "looker").call(change::see))).isEqualTo(alone);
        assertThat(later[0]).isEqualTo(fresh[0]);
        if (!outside.isEmpty() && !change.name().startsWith("NUMBERS")) {
            assertThat(change.see()).isEqualTo(outside);
        }
    }

    private static void changeAndLookAround(Sim sim, Change change, String fresh) throws Exception {
        Node changer = World.started(sim, "changer");
        Node beside = World.started(sim, "beside");
        changer.call(() -> {
            change.make();
            return null;
        });
        assertThat(changer.call(change::see)).isNotEqualTo(fresh);
        assertThat(beside.call(change::see)).isEqualTo(fresh);
        changer.restart();
        assertThat(changer.call(change::see)).isEqualTo(fresh);
    }

    /** The must-fail twin: outside of worlds all of them are seen by whoever shares the JVM. */
    @Test
    void eachIsSeenByEverybodyInARealJvm() throws Exception {
        List<String> expected = Arrays.stream(Change.values()).map(change -> change + " leaks").toList();
        assertThat(Child.run(RealChanges.class)).containsAll(expected);
    }
}
