package dev.detsim.agent.statics;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The class files that a loader finds as resources. It does not keep the loader alive. */
final class LoaderSource implements ClassSource {
    private static final ClassLoader SYSTEM = ClassLoader.getSystemClassLoader();
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

    /** The loader of the class path is asked for the many classes that are used, but not loaded: it need not read them. */
    @Override
    public long fingerprint(String className) {
        long found = loader.get() != SYSTEM || ignored.test(className) ? ClassPathFiles.UNKNOWN
                : ClassPath.FILES.fingerprint(className);
        return found == ClassPathFiles.UNKNOWN ? ClassSource.super.fingerprint(className) : found;
    }

    /** Opened when it is first needed. */
    private static final class ClassPath {
        static final ClassPathFiles FILES = new ClassPathFiles(System.getProperty("java.class.path"));
    }

    @Override
    public boolean isKeptShared(String className) {
        return keptShared.test(className);
    }
}
