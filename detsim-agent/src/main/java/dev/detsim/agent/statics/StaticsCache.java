package dev.detsim.agent.statics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rewritten classes of applications, kept for the next JVM in one file for each working directory and build of the agent. An
 * entry holds as long as the class file and those of the classes that its rewriting depended on are the same. The file
 * appears whole; of JVMs that end at once, the last one's stays.
 */
public final class StaticsCache {
    private final @Nullable Path file;
    private final String key;
    private final Consumer<String> log;
    private final Map<String, Entry> entries;
    private volatile boolean changed;

    private StaticsCache(@Nullable Path file, String key, Consumer<String> log, Map<String, Entry> entries) {
        this.file = file;
        this.key = key;
        this.log = log;
        this.entries = new ConcurrentHashMap<>(entries);
    }

    /**
     * A class.
     *
     * @param original  the fingerprint of the class file
     * @param depends   the fingerprints of the classes on which the rewriting depended
     * @param classFile the rewritten class, or null if nothing changes
     * @param holder    the class of its holders, or null if it has none
     */
    record Entry(long original, Map<String, Long> depends, byte @Nullable [] classFile, byte @Nullable [] holder) {
    }

    /** One that lives as long as the JVM. */
    public static StaticsCache inMemory() {
        return new StaticsCache(null, "", message -> {
        }, Map.of());
    }

    /** The cache in a directory, empty if its file is damaged or made by another build. */
    public static StaticsCache open(Path directory, String agentDigest, Consumer<String> log) {
        String key = agentDigest + "|" + System.getProperty("java.vm.version") + "|" + System.getProperty("user.dir");
        Path file = directory.resolve(
                "statics-" + Long.toHexString(Fingerprints.of(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        + ".cache");
        return new StaticsCache(file, key, log, read(file, key, log));
    }

    private static Map<String, Entry> read(Path file, String key, Consumer<String> log) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            Optional<Map<String, Entry>> read = StaticsFormat.read(key, Files.readAllBytes(file));
            if (read.isEmpty()) {
                log.accept("cache [" + file + "] is damaged, or another build's: its classes are rewritten again");
            }
            return read.orElse(Map.of());
        } catch (IOException e) {
            log.accept("cache [" + file + "] cannot be read, its classes are rewritten again: " + e);
            return Map.of();
        }
    }

    /** The entry of a class that still holds, or null. */
    @Nullable
    Entry find(String name, byte[] classFile, ToLongFunction<String> fingerprints) {
        Entry entry = entries.get(name);
        return entry != null && entry.original == Fingerprints.of(classFile)
                && entry.depends.entrySet().stream()
                        .allMatch(e -> fingerprints.applyAsLong(e.getKey()) == e.getValue()) ? entry : null;
    }

    /** Keeps what was made of a class. */
    Entry put(String name, byte[] classFile, Set<String> asked, ToLongFunction<String> fingerprints,
            StaticsRewriter.Rewritten made) {
        Map<String, Long> depends = new TreeMap<>();
        asked.forEach(other -> depends.put(other, fingerprints.applyAsLong(other)));
        Entry entry = new Entry(Fingerprints.of(classFile), depends, made.classFile(), made.holder());
        entries.put(name, entry);
        changed = true;
        return entry;
    }

    /** The number of classes. */
    public int size() {
        return entries.size();
    }

    /** Writes what is new; to be called when the JVM ends. A full disk costs time at the next start, nothing else. */
    public void store() {
        if (file == null || !changed) {
            return;
        }
        try {
            Path temporary = Files.createTempFile(file.getParent(), "statics", ".tmp");
            Files.write(temporary, StaticsFormat.write(key, new TreeMap<>(entries)));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log.accept("cache [" + file + "] not stored: " + e);
        }
    }
}
