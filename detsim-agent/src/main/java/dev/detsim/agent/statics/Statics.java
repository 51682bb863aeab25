package dev.detsim.agent.statics;

import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import jdk.internal.access.SharedSecrets;
import org.jspecify.annotations.Nullable;

/** Rewrites the classes of an application, as they are loaded, so that their static state belongs to the running process. */
public final class Statics {
    private final Predicate<String> ignored;
    private final Set<String> loadedBefore;
    private final Predicate<String> shared;
    /** What is known of the classes of each loader; guarded by itself. */
    private final Map<ClassLoader, Facts> loaders = new WeakHashMap<>();

    /**
     * A rewriter.
     *
     * @param untouched    classes that are never rewritten
     * @param loadedBefore classes that were loaded as they are: their static state stays shared
     * @param shared       other classes whose static state stays shared
     */
    public Statics(Predicate<String> untouched, Set<String> loadedBefore, Predicate<String> shared) {
        this.ignored = name -> JdkPackages.contains(name) || untouched.test(name);
        this.loadedBefore = Set.copyOf(loadedBefore);
        this.shared = shared;
    }

    /** The rewritten class, or null if nothing changes. The class of its holders is defined on the way. */
    public byte @Nullable [] rewrite(@Nullable ClassLoader loader, String name, boolean redefined,
            @Nullable ProtectionDomain domain, byte[] classFile) {
        if (loader == null || ignored.test(name) || Names.isHolder(name) || isDescription(name)) {
            return null;
        }
        Facts facts = of(loader);
        if (redefined && loadedBefore.contains(name)) {
            return StaticsRewriter.rewriteCode(facts, known(facts, name, classFile), classFile);
        }
        StaticsRewriter.Rewritten rewritten =
                StaticsRewriter.rewrite(facts, known(facts, name, classFile), classFile);
        if (rewritten.holder() != null && !redefined) {
            define(loader, Names.holder(name), rewritten.holder(), domain);
        }
        return rewritten.classFile();
    }

    /** The same for a hidden class, which has no name that others could use: its own statics stay. */
    public byte @Nullable [] rewriteHidden(@Nullable ClassLoader loader, String name, byte[] classFile) {
        return loader == null || ignored.test(name) ? null
                : StaticsRewriter.rewrite(of(loader), ModelReader.read(classFile, true), classFile).classFile();
    }

    private static boolean isDescription(String name) {
        return name.endsWith("module-info") || name.endsWith("package-info");
    }

    private Facts of(ClassLoader loader) {
        synchronized (loaders) {
            return loaders.computeIfAbsent(loader, l -> new Facts(new Hierarchy(new LoaderSource(l, ignored,
                    name -> loadedBefore.contains(name) || shared.test(name)))));
        }
    }

    /** A class that was made at run time has no class file where others could look: its statics stay. */
    private static ClassModel known(Facts facts, String name, byte[] classFile) {
        ClassModel model = facts.classes().get(name);
        return model != null ? model : ModelReader.read(classFile, true);
    }

    /** Two threads may load a class at once: the holder that comes second is the same. */
    private static void define(ClassLoader loader, String name, byte[] holder, @Nullable ProtectionDomain domain) {
        try {
            SharedSecrets.getJavaLangAccess().defineClass(loader, name.replace('/', '.'), holder, domain, null);
        } catch (LinkageError e) {
            if (!String.valueOf(e.getMessage()).contains("duplicate class definition")) {
                throw e;
            }
        }
    }
}
