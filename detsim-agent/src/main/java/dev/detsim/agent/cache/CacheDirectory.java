package dev.detsim.agent.cache;

import dev.detsim.agent.AgentException;
import dev.detsim.agent.classfile.Relevance;
import dev.detsim.agent.rewrite.ClassRewriter;
import dev.detsim.agent.table.RewriteTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where caches are kept, one file a key. Several JVMs may use it at once: a file appears whole, under its final name,
 * and one that is damaged or for something else is made again.
 *
 * @param path empty if no directory can be written: the cache then lives as long as the JVM
 */
public record CacheDirectory(Optional<Path> path) {
    /** How many files are kept of each kind, by how their names begin: each build of the agent leaves some behind. */
    private static final Map<String, Integer> KEPT = Map.of("jdk-", 4, "statics-", 64);
    private static final String SUFFIX = ".cache";

    /** The directory that the user named, or else the first usable one of the usual places. */
    public static CacheDirectory choose(@Nullable Path named, Map<String, String> environment) {
        if (named == null) {
            Path home = home(environment);
            return new CacheDirectory(isUsable(home) ? Optional.of(home)
                    : Optional.of(temporary()).filter(CacheDirectory::isUsable).filter(CacheDirectory::isOwn));
        }
        if (!isUsable(named)) {
            throw new AgentException("cache directory [" + named + "] cannot be written; expected one that can, in the"
                    + " agent's argument [cache=...] or in DETSIM_AGENT_CACHE");
        }
        return new CacheDirectory(Optional.of(named));
    }

    private static Path home(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("detsim");
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"), "detsim-" + System.getProperty("user.name"));
    }

    private static boolean isUsable(Path directory) {
        try {
            Files.createDirectories(directory);
            return Files.isWritable(directory);
        } catch (IOException e) {
            return false;
        }
    }

    /** It holds code that this JVM will run: below a directory of all users it must not be somebody else's. */
    private static boolean isOwn(Path directory) {
        try {
            return Files.getOwner(directory).getName().endsWith(System.getProperty("user.name"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Where classes are dumped for debugging. */
    public Path debug() {
        return path.orElse(Path.of(System.getProperty("java.io.tmpdir"))).resolve("debug");
    }

    /** The cache for the running JDK; empty if there is none, or if it is damaged. */
    public Optional<JdkCache> find(long agentDigest) throws IOException {
        CacheKey key = CacheKey.of(agentDigest);
        Optional<Path> file = path.map(directory -> directory.resolve(key.fileName())).filter(Files::exists);
        return file.isEmpty() ? Optional.empty() : CacheFormat.read(key.text(), Files.readAllBytes(file.get()));
    }

    /** Makes it. */
    public JdkCache make(long agentDigest, Relevance relevance, ClassRewriter rewriter, RewriteTable table,
            Consumer<String> log) throws IOException {
        CacheKey key = CacheKey.of(agentDigest);
        byte[] made = CacheMaker.make(key.text(), relevance, rewriter, table);
        log.accept("cache made, " + made.length / 1024 + " KB");
        if (path.isPresent()) {
            store(path.get(), key.fileName(), made, log);
        }
        return CacheFormat.read(key.text(), made).orElseThrow();
    }

    /** A full disk costs time at the next start, nothing else. */
    private static void store(Path directory, String name, byte[] bytes, Consumer<String> log) {
        try {
            Path temporary = Files.createTempFile(directory, name, ".tmp");
            Files.write(temporary, bytes);
            Files.move(temporary, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            deleteOldest(directory);
        } catch (IOException e) {
            log.accept("cache not stored: " + e);
        }
    }

    static void deleteOldest(Path directory) throws IOException {
        for (Map.Entry<String, Integer> kind : KEPT.entrySet()) {
            deleteOldest(directory, kind.getKey(), kind.getValue());
        }
    }

    private static void deleteOldest(Path directory, String head, int kept) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            Comparator<Path> byAge = Comparator.comparing(file -> file.toFile().lastModified());
            List<Path> oldest = files.filter(file -> isCache(file.getFileName().toString(), head))
                    .sorted(byAge.reversed()).skip(kept).toList();
            for (Path file : oldest) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isCache(String name, String head) {
        return name.startsWith(head) && name.endsWith(SUFFIX);
    }

    @Override
    public String toString() {
        return path.map(Path::toString).orElse("memory");
    }
}
