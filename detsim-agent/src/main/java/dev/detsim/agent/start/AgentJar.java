package dev.detsim.agent.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The agent's own jar.
 *
 * @param digest of its contents: what is made by one build of the agent is stale for another
 * @param hooks the class files of the hooks, by internal name
 * @param rewrites the table, by file name
 */
record AgentJar(long digest, Map<String, byte[]> hooks, Map<String, byte[]> rewrites) {
    private static final String HOOKS = "hooks/";
    private static final String CLASS = ".class";
    private static final String REWRITES = "dev/detsim/agent/rewrites/";
    private static final String TEXT = ".txt";

    static AgentJar own() throws IOException, URISyntaxException {
        File file = new File(AgentJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(file, false)) {
            List<JarEntry> entries = Collections.list(jar.entries());
            return new AgentJar(digest(entries), read(jar, entries, HOOKS, CLASS), read(jar, entries, REWRITES, TEXT));
        }
    }

    private static long digest(List<JarEntry> entries) {
        long digest = 1;
        for (JarEntry entry : entries) {
            digest = (digest * 31 + entry.getName().hashCode()) * 0x9E3779B97F4A7C15L + entry.getCrc();
        }
        return digest;
    }

    /** The entries below a directory, by their name there without the suffix {@code .class}. */
    private static Map<String, byte[]> read(JarFile jar, List<JarEntry> entries, String directory, String suffix)
            throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (JarEntry entry : entries) {
            String name = entry.getName();
            if (name.startsWith(directory) && name.endsWith(suffix)) {
                int end = suffix.equals(CLASS) ? name.length() - CLASS.length() : name.length();
                try (InputStream in = jar.getInputStream(entry)) {
                    files.put(name.substring(directory.length(), end), in.readAllBytes());
                }
            }
        }
        return files;
    }
}
