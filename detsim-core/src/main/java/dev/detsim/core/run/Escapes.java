package dev.detsim.core.run;

import dev.detsim.core.world.World;
import java.util.concurrent.Callable;

/** What {@link dev.detsim.Detsim} does, kept apart so that nothing of a world is loaded where there is no agent. */
public final class Escapes {
    private Escapes() {
    }

    /** See {@link dev.detsim.Detsim#escape}. */
    public static <T> T run(String why, Callable<T> call) throws Exception {
        if (why.isBlank()) {
            throw new IllegalArgumentException("[" + why + "] says nothing; expected the reason why the call may be"
                    + " real, for the report of the run");
        }
        return Agents.isPresent() ? InWorld.escape(why, call) : call.call();
    }

    /** See {@link dev.detsim.Detsim#where}. */
    public static String where() {
        return Agents.isPresent() ? InWorld.where() : "";
    }

    private static final class InWorld {
        static <T> T escape(String why, Callable<T> call) throws Exception {
            if (DetsimWorld.current() instanceof World w) {
                w.count("escapes: " + why, 1);
            }
            DetsimHooks.enterReal();
            try {
                return call.call();
            } finally {
                DetsimHooks.exitReal();
            }
        }

        static String where() {
            DetsimCarrier c = DetsimCarrier.current();
            return c != null && c.home instanceof World w ? w.where() : "";
        }
    }
}
