package dev.detsim.agent.statics;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The class files that a loader finds as resources. It does not keep the loader alive. */
final class LoaderSource implements ClassSource {
    private final WeakReference<ClassLoader> loader;
    private final Predicate<String> ignored;
    private final Predicate<String> keptShared;

    LoaderSource(ClassLoader loader, Predicate<String> ignored, Predicate<String> keptShared) {
        this.loader = new WeakReference<>(loader);
        this.ignored = ignored;
        this.keptShared = keptShared;
    }

    @Override
    public byte @Nullable [] find(String className) {
        ClassLoader l = loader.get();
        if (l == null || ignored.test(className)) {
            return null;
        }
        try (InputStream in = l.getResourceAsStream(className + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the class file of [" + className + "] cannot be read: " + e, e);
        }
    }

    @Override
    public boolean isKeptShared(String className) {
        return keptShared.test(className);
    }
}
