package dev.detsim.agent.statics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import jdk.internal.access.SharedSecrets;
import org.jspecify.annotations.Nullable;

/** Rewrites the classes of an application, as they are loaded, so that their static state belongs to the running process. */
public final class Statics {
    private final Predicate<String> ignored;
    private final Set<String> loadedBefore;
    private final Predicate<String> shared;
    private final StaticsCache cache;
    private final Next next;
    /** What is known of the classes of each loader; guarded by itself. */
    private final Map<ClassLoader, Loader> loaders = new WeakHashMap<>();

    /** What else is done to a class afterwards. */
    public interface Next {
        /** The class file that comes of it, or null if nothing changes. */
        byte @Nullable [] rewrite(String name, byte[] classFile);
    }

    /** What is known of the classes of one loader. */
    private record Loader(ClassStore store, Facts.Answers answers) {
        Facts facts() {
            return new Facts(new Hierarchy(store, new TreeSet<>()), answers);
        }
    }

    /**
     * A rewriter.
     *
     * @param untouched classes that are never rewritten
     * @param shares    those that are, but keep their static state
     * @param cache     what was made earlier
     * @param next      what else is done to a class afterwards
     */
    public Statics(Predicate<String> untouched, Shares shares, StaticsCache cache, Next next) {
        this.ignored = name -> JdkPackages.contains(name) || untouched.test(name);
        this.loadedBefore = Set.copyOf(shares.loadedBefore());
        this.shared = shares.listed();
        this.cache = cache;
        this.next = next;
    }

    /**
     * Classes that keep their static state for the whole JVM.
     *
     * @param loadedBefore those that were loaded as they are
     * @param listed       those that the product or the user names
     */
    public record Shares(Set<String> loadedBefore, Predicate<String> listed) {
    }

    /** The rewritten class, or null if nothing changes. The class of its holders is defined on the way. */
    public byte @Nullable [] rewrite(@Nullable ClassLoader loader, String name, boolean redefined,
            byte[] classFile) {
        if (loader == null || ignored.test(name) || Names.isHolder(name) || isDescription(name)) {
            return next.rewrite(name, classFile);
        }
        Loader known = of(loader);
        if (redefined && loadedBefore.contains(name)) {
            Facts facts = known.facts();
            return finished(name, classFile,
                    StaticsRewriter.rewriteCode(facts, model(facts, name, classFile), classFile));
        }
        StaticsCache.Entry entry = entry(known, name, classFile);
        if (entry.holder() != null && !redefined) {
            define(loader, Names.holder(name), entry.holder());
        }
        return entry.classFile();
    }

    private StaticsCache.Entry entry(Loader known, String name, byte[] classFile) {
        StaticsCache.Entry found = cache.find(name, classFile, known.store::fingerprint);
        if (found != null) {
            return found;
        }
        Facts facts = known.facts();
        StaticsRewriter.Rewritten own = StaticsRewriter.rewrite(facts, model(facts, name, classFile), classFile);
        byte[] result = finished(name, classFile, own.classFile());
        return cache.put(name, classFile, facts.classes().asked(), known.store::fingerprint,
                new StaticsRewriter.Rewritten(result, own.holder()));
    }

    private byte @Nullable [] finished(String name, byte[] classFile, byte @Nullable [] own) {
        byte[] more = next.rewrite(name, own == null ? classFile : own);
        return more == null ? own : more;
    }

    /** The same for a hidden class, which has no name that others could use: its own statics stay. */
    public byte @Nullable [] rewriteHidden(@Nullable ClassLoader loader, String name, byte[] classFile) {
        byte[] own = loader == null || ignored.test(name) ? null
                : StaticsRewriter.rewrite(of(loader).facts(), ModelReader.read(classFile, true), classFile)
                        .classFile();
        return finished(name, classFile, own);
    }

    /** Those of the classes that have static state which can change, and are on no list: their names in the source. */
    public List<String> changeable(Set<String> names, ClassLoader loader) {
        ClassStore store = new ClassStore(new LoaderSource(loader, ignored, name -> false));
        Facts facts = new Facts(new Hierarchy(store, new TreeSet<>()), new Facts.Answers());
        return names.stream().filter(name -> !shared.test(name)).map(facts.classes()::get).filter(Objects::nonNull)
                .filter(model -> model.statics.keySet().stream().anyMatch(field -> !facts.isShared(model, field)))
                .map(model -> model.name.replace('/', '.')).toList();
    }

    private static boolean isDescription(String name) {
        return name.endsWith("module-info") || name.endsWith("package-info");
    }

    private Loader of(ClassLoader loader) {
        synchronized (loaders) {
            return loaders.computeIfAbsent(loader, l -> new Loader(new ClassStore(new LoaderSource(l, ignored,
                    name -> loadedBefore.contains(name) || shared.test(name))), new Facts.Answers()));
        }
    }

    /** A class that was made at run time has no class file where others could look: its statics stay. */
    private static ClassModel model(Facts facts, String name, byte[] classFile) {
        ClassModel model = facts.classes().get(name);
        return model != null ? model : ModelReader.read(classFile, true);
    }

    /**
     * Two threads may load a class at once: the holder that comes second is the same. It has no source location, so that
     * agents which measure what comes from files leave it alone.
     */
    private static void define(ClassLoader loader, String name, byte[] holder) {
        try {
            SharedSecrets.getJavaLangAccess().defineClass(loader, name.replace('/', '.'), holder, null, null);
        } catch (LinkageError e) {
            if (!String.valueOf(e.getMessage()).contains("duplicate class definition")) {
                throw e;
            }
        }
    }
}
