package dev.detsim.agent.statics;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The classes that one loader finds, by name. Threads may share it: what two of them read at once is the same. */
final class ClassStore {
    private static final long ABSENT = 0;
    /** A bit that fingerprints leave free. */
    private static final long KEPT_SHARED = 1;
    private final ClassSource source;
    private final Map<String, Optional<ClassModel>> models = new ConcurrentHashMap<>();
    private final Map<String, Long> fingerprints = new ConcurrentHashMap<>();

    ClassStore(ClassSource source) {
        this.source = source;
    }

    /** The model, or null for a class of the JDK, of detsim, or that cannot be found. */
    @Nullable
    ClassModel get(String name) {
        Optional<ClassModel> known = models.get(name);
        if (known == null) {
            known = read(name);
            Optional<ClassModel> other = models.putIfAbsent(name, known);
            known = other == null ? known : other;
        }
        return known.orElse(null);
    }

    private Optional<ClassModel> read(String name) {
        byte[] classFile = source.find(name);
        fingerprints.put(name, classFile == null ? ABSENT : marked(name, Fingerprints.brief(classFile)));
        return classFile == null ? Optional.empty()
                : Optional.of(ModelReader.read(classFile, source.isKeptShared(name)));
    }

    /** The class file, or null. */
    byte @Nullable [] classFile(String name) {
        return source.find(name);
    }

    /** What tells the class from one that would be rewritten in another way. */
    long fingerprint(String name) {
        Long known = fingerprints.get(name);
        if (known == null) {
            known = marked(name, source.fingerprint(name));
            fingerprints.put(name, known);
        }
        return known;
    }

    private long marked(String name, long fingerprint) {
        return fingerprint == ABSENT ? ABSENT : fingerprint | (source.isKeptShared(name) ? KEPT_SHARED : 0);
    }
}
