package dev.detsim.agent.start;

import dev.detsim.agent.cache.CachedModules;
import dev.detsim.agent.statics.Statics;
import dev.detsim.agent.statics.StaticsCache;
import java.lang.instrument.Instrumentation;
import java.util.Set;
import java.util.TreeSet;

/**
 * From now on classes get their static state per process as they are loaded. What was loaded before keeps its static state,
 * and only its code is rewritten.
 */
final class Separation {
    private final Instrumentation instrumentation;
    private final Rewriting rewriting;
    private final StaticsCache cache;

    Separation(Instrumentation instrumentation, Rewriting rewriting, StaticsCache cache) {
        this.instrumentation = instrumentation;
        this.rewriting = rewriting;
        this.cache = cache;
    }

    void begin() {
        Set<String> loaded = loaded();
        Statics statics = new Statics(Untouched::contains, new Statics.Shares(loaded, new Shared()), cache,
                rewriting::ofApplication);
        Runtime.getRuntime().addShutdownHook(new Thread(cache::store, "detsim-cache"));
        DetsimClasses.loadedBefore = () -> statics.changeable(loaded, ClassLoader.getSystemClassLoader());
        DetsimClasses.on = true;
        rewriting.separate(statics);
    }

    private Set<String> loaded() {
        Set<String> loaded = new TreeSet<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (!type.isArray() && !type.isHidden() && !CachedModules.isOfJdk(type.getModule())) {
                loaded.add(type.getName().replace('.', '/'));
            }
        }
        return loaded;
    }
}
