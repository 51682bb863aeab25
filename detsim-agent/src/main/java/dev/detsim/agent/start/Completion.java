package dev.detsim.agent.start;

import dev.detsim.agent.cache.JdkCache;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Before the first world: a class of the JDK that is first needed while another class is being rewritten is shown to no
 * transformer, for the JVM asks none from within one. So those that slipped through are rewritten now, and all the others
 * are loaded, so that none can slip through later.
 */
final class Completion implements Runnable {
    private final Instrumentation instrumentation;
    private final JdkCache cache;
    private final Rewriting rewriting;
    private final Retransformation retransformation;
    private @Nullable Beside<Boolean> loading;

    Completion(Instrumentation instrumentation, JdkCache cache, Rewriting rewriting,
            Retransformation retransformation) {
        this.instrumentation = instrumentation;
        this.cache = cache;
        this.rewriting = rewriting;
        this.retransformation = retransformation;
    }

    /** Begins to load them beside all else, for a simulation is in prospect. */
    void begin() {
        loading = Beside.begin(this::loadAll);
    }

    private boolean loadAll() {
        cache.names().forEach(Completion::load);
        return true;
    }

    @Override
    public void run() {
        if (loading == null) {
            loadAll();
        } else {
            loading.result();
        }
        List<Class<?>> slipped = new ArrayList<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (rewriting.hasMissed(loaded) && instrumentation.isModifiableClass(loaded)) {
                slipped.add(loaded);
            }
        }
        if (!slipped.isEmpty()) {
            retransformation.retransform(slipped);
        }
    }

    /** Without initialising it. A JDK image may lack a module. */
    private static void load(String name) {
        try {
            Class.forName(name.replace('/', '.'), false, ClassLoader.getSystemClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // what cannot be loaded cannot be called
        }
    }
}
