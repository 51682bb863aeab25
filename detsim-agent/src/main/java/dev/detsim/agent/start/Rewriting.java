package dev.detsim.agent.start;

import dev.detsim.agent.cache.CachedModules;
import dev.detsim.agent.cache.JdkCache;
import dev.detsim.agent.classfile.Relevance;
import dev.detsim.agent.rewrite.ClassRewriter;
import dev.detsim.agent.rewrite.ClassRewriter.Rewritten;
import dev.detsim.agent.statics.Statics;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives the JVM the rewritten form of each class that it loads or redefines. */
final class Rewriting implements ClassFileTransformer {
    private final JdkCache cache;
    private final Relevance relevance;
    private final ClassRewriter rewriter;
    private final Log log;
    private volatile @Nullable Statics statics;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile boolean starting = true;

    Rewriting(JdkCache cache, Relevance relevance, ClassRewriter rewriter, Log log) {
        this.cache = cache;
        this.relevance = relevance;
        this.rewriter = rewriter;
        this.log = log;
    }

    /** From now on the static state of the application's classes belongs to the running process. */
    void separate(Statics rewriter) {
        statics = rewriter;
    }

    /** From now on a redefinition is somebody else's, whose class file is not the JDK's own. */
    void started() {
        starting = false;
    }

    @Override
    public byte @Nullable [] transform(@Nullable Module module, @Nullable ClassLoader loader, @Nullable String name,
            @Nullable Class<?> redefined, @Nullable ProtectionDomain domain, byte[] classFile) {
        if (name == null || module == null || Untouched.contains(name)) {
            return null;
        }
        try {
            return CachedModules.contains(module) ? ofJdk(name, redefined != null, classFile)
                    : ofApplication(loader, name, redefined != null, classFile);
        } catch (Throwable e) {
            Failure.record(name, e);
            return null;
        }
    }

    /** Whether the class should have been rewritten, but was loaded by a thread that was in here. */
    boolean hasMissed(Class<?> loaded) {
        String name = loaded.getName().replace('.', '/');
        return CachedModules.contains(loaded.getModule()) && cache.knows(name) && !seen.contains(name);
    }

    /** Hidden classes, which no transformer is shown, are brought here by a hook. */
    byte @Nullable [] hidden(@Nullable ClassLoader loader, String name, byte[] classFile) {
        if (Untouched.contains(name)) {
            return null;
        }
        try {
            Statics own = statics;
            byte[] changed = own == null ? byTable(name, classFile, relevance.concerns(name, classFile))
                    : own.rewriteHidden(loader, name, classFile);
            return changed == null ? null : log.changed(name, changed);
        } catch (Throwable e) {
            Failure.record(name, e);
            return null;
        }
    }

    /**
     * The class file of a class loaded earlier is put together by the JVM and not the one in the image, but means the
     * same, as long as nobody else redefines classes.
     */
    private byte @Nullable [] ofJdk(String name, boolean redefined, byte[] classFile) {
        if (cache.knows(name)) {
            seen.add(name);
        }
        boolean original = redefined ? starting && cache.knows(name) : cache.isOriginal(name, classFile);
        return original ? log.changed(name, cache.rewritten(name))
                : relevance.concerns(name, classFile) ? rewrite(name, classFile) : null;
    }

    private byte @Nullable [] ofApplication(@Nullable ClassLoader loader, String name, boolean redefined,
            byte[] classFile) {
        Statics own = statics;
        byte[] changed = own == null ? ofApplication(name, classFile)
                : own.rewrite(loader, name, redefined, classFile);
        return changed == null ? null : log.changed(name, changed);
    }

    /** What the table says about a class outside the JDK. */
    byte @Nullable [] ofApplication(String name, byte[] classFile) {
        return byTable(name, classFile, relevance.concernsApplication(name, classFile));
    }

    private byte @Nullable [] byTable(String name, byte[] classFile, boolean concerned) {
        Rewritten rewritten = concerned ? rewriter.rewrite(name, classFile) : null;
        return rewritten == null ? null : rewritten.classFile();
    }

    private byte @Nullable [] rewrite(String name, byte[] classFile) {
        Rewritten rewritten = rewriter.rewrite(name, classFile);
        return rewritten == null ? null : log.changed(name, rewritten.classFile());
    }
}
