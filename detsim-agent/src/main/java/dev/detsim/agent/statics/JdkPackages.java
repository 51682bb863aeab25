package dev.detsim.agent.statics;

import dev.detsim.agent.cache.CachedModules;
import java.util.HashSet;
import java.util.Set;

/**
 * The packages of the JDK's modules. The loaders of the JDK ask the module of a package before the class path, so that a
 * package tells who defines a class; the name alone does not, for there are jars with {@code javax} packages of their own.
 */
final class JdkPackages {
    private static final Set<String> ALL = all();

    private JdkPackages() {
    }

    private static Set<String> all() {
        Set<String> all = new HashSet<>();
        for (Module module : ModuleLayer.boot().modules()) {
            if (CachedModules.isOfJdk(module)) {
                module.getPackages().forEach(name -> all.add(name.replace('.', '/')));
            }
        }
        return Set.copyOf(all);
    }

    /** Whether a class is the JDK's, by its internal name. */
    static boolean contains(String className) {
        int slash = className.lastIndexOf('/');
        return slash > 0 && ALL.contains(className.substring(0, slash));
    }
}
