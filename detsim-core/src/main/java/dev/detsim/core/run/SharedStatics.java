package dev.detsim.core.run;

import java.util.List;

/** Static state that all processes of all worlds share, though nobody has asked for it. */
public final class SharedStatics {
    private SharedStatics() {
    }

    /**
     * The classes that were loaded before a simulation was in prospect and have static state that can change: one seed may
     * see what another has left there. Empty if the agent was there from the start of the JVM.
     */
    public static List<String> loadedTooEarly() {
        return Agents.isPresent() ? Loaded.names() : List.of();
    }

    /** Apart, for the hooks are there only with the agent. */
    private static final class Loaded {
        static List<String> names() {
            return DetsimClasses.loadedBefore.get();
        }
    }
}
