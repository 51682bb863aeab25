package dev.detsim.agent.cache;

import java.util.Set;

/**
 * Which modules of the JDK are rewritten beforehand. Desktop and tools are left out, half of the JDK that few programs
 * load: their classes are rewritten as they are loaded.
 */
public final class CachedModules {
    private static final Set<String> LEFT_OUT = Set.of("java.desktop", "java.sql.rowset", "jdk.accessibility",
            "jdk.compiler", "jdk.hotspot.agent", "jdk.internal.ed", "jdk.internal.le", "jdk.internal.vm.ci",
            "jdk.jartool", "jdk.javadoc", "jdk.jcmd", "jdk.jconsole", "jdk.jdeps", "jdk.jdi", "jdk.jlink",
            "jdk.jpackage", "jdk.jshell", "jdk.localedata");

    private CachedModules() {
    }

    /** Whether the cache decides about the classes of this module. */
    public static boolean contains(Module module) {
        String name = module.getName();
        return name != null && module.getLayer() == ModuleLayer.boot() && contains(name);
    }

    /** Whether a module is a part of the JDK. */
    public static boolean isOfJdk(Module module) {
        String name = module.getName();
        return name != null && module.getLayer() == ModuleLayer.boot() && isOfJdk(name);
    }

    private static boolean isOfJdk(String name) {
        return name.startsWith("java.") || name.startsWith("jdk.");
    }

    static boolean contains(String name) {
        return isOfJdk(name) && !LEFT_OUT.contains(name);
    }
}
