package dev.detsim.agent.start;

import dev.detsim.agent.cache.CachedModules;
import dev.detsim.agent.cache.JdkCache;
import dev.detsim.agent.classfile.Relevance;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rewrites the classes that were loaded before the agent. */
final class Retransformation {
    /** Also unchanged ones: redefining them drops code compiled with the old order of immutable collections. */
    private static final String IMMUTABLE = "java/util/ImmutableCollections";

    private final Instrumentation instrumentation;
    private final JdkCache cache;
    private final Relevance relevance;

    Retransformation(Instrumentation instrumentation, JdkCache cache, Relevance relevance) {
        this.instrumentation = instrumentation;
        this.cache = cache;
        this.relevance = relevance;
    }

    int run() {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (!loaded.isHidden() && instrumentation.isModifiableClass(loaded) && isConcerned(loaded)) {
                classes.add(loaded);
            }
        }
        retransform(classes);
        return classes.size();
    }

    private boolean isConcerned(Class<?> loaded) {
        String name = loaded.getName().replace('.', '/');
        if (Untouched.contains(name)) {
            return false;
        }
        return CachedModules.contains(loaded.getModule()) ? cache.knows(name) || name.startsWith(IMMUTABLE)
                : DetsimClasses.on && loaded.getClassLoader() != null || isConcerned(name, loaded);
    }

    /** A class whose class file cannot be had is looked at by the transformer. */
    private boolean isConcerned(String name, Class<?> loaded) {
        try (InputStream in = classFile(name + ".class", loaded)) {
            return in == null || relevance.concerns(name, in.readAllBytes());
        } catch (IOException e) {
            return true;
        }
    }

    private static @Nullable InputStream classFile(String resource, Class<?> loaded) throws IOException {
        ClassLoader loader = loaded.getClassLoader();
        if (loaded.getModule().isNamed() || loader == null) {
            return loaded.getModule().getResourceAsStream(resource);
        }
        return loader.getResourceAsStream(resource);
    }

    /** In bulk, which is many times faster; if the JVM refuses, halves show which class is refused. */
    void retransform(List<Class<?>> classes) {
        try {
            instrumentation.retransformClasses(classes.toArray(Class<?>[]::new));
        } catch (Exception | LinkageError | InternalError e) {
            if (classes.size() == 1) {
                throw new IllegalStateException("class [" + classes.getFirst().getName()
                        + "] cannot be rewritten, the JVM refuses: " + e, e);
            }
            int half = classes.size() / 2;
            retransform(classes.subList(0, half));
            retransform(classes.subList(half, classes.size()));
        }
    }
}
