package dev.detsim.tests.escape;

import dev.detsim.Sim;
import java.util.Map;
import java.util.TreeMap;

/** Code that goes through doors, by the doors' ids. */
final class Cases {
    private final Map<String, Code> byId = new TreeMap<>();

    /** Goes through one door, in a world. */
    @FunctionalInterface
    interface Code {
        /** Returns what it saw, which counts where the door is controlled. */
        Object run(Sim sim) throws Throwable;
    }

    /** Those of all areas. */
    static Cases all() {
        Cases cases = new Cases();
        ThreadDoors.add(cases);
        PoolDoors.add(cases);
        ReferenceDoors.add(cases);
        NumberDoors.add(cases);
        ProcessDoors.add(cases);
        SurroundingDoors.add(cases);
        NativeDoors.add(cases);
        JvmDoors.add(cases);
        ManagementDoors.add(cases);
        ToolDoors.add(cases);
        DesktopDoors.add(cases);
        NetworkDoors.add(cases);
        FileDoors.add(cases);
        return cases;
    }

    void put(String id, Code code) {
        if (byId.put(id, code) != null) {
            throw new IllegalArgumentException("there are two cases [" + id + "]");
        }
    }

    Map<String, Code> byId() {
        return byId;
    }
}
