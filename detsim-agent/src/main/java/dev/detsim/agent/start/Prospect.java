package dev.detsim.agent.start;

import dev.detsim.agent.cache.CachedModules;
import dev.detsim.agent.statics.Statics;
import java.lang.instrument.Instrumentation;
import java.util.Set;
import java.util.TreeSet;

/** A simulation is in prospect: from now on classes get their static state per process as they are loaded. */
final class Prospect {
    private Prospect() {
    }

    static Statics begin(Instrumentation instrumentation) {
        Set<String> loaded = new TreeSet<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (!type.isArray() && !type.isHidden() && !CachedModules.isOfJdk(type.getModule())) {
                loaded.add(type.getName().replace('.', '/'));
            }
        }
        DetsimClasses.on = true;
        return new Statics(Untouched::contains, loaded, new Shared());
    }
}
