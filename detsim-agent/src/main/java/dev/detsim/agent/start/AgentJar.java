package dev.detsim.agent.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The agent's own jar.
 *
 * @param digest of its contents: what is made by one build of the agent is stale for another
 * @param hooks the class files of the hooks, by internal name
 */
record AgentJar(long digest, TreeMap<String, byte[]> hooks) {
    private static final String HOOKS = "hooks/";
    private static final String CLASS = ".class";

    static AgentJar own() throws IOException, URISyntaxException {
        File file = new File(AgentJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(file, false)) {
            List<JarEntry> entries = new ArrayList<>(jar.stream().toList());
            return new AgentJar(digest(entries), hooks(jar, entries));
        }
    }

    private static long digest(List<JarEntry> entries) {
        long digest = 1;
        for (JarEntry entry : entries) {
            digest = (digest * 31 + entry.getName().hashCode()) * 0x9E3779B97F4A7C15L + entry.getCrc();
        }
        return digest;
    }

    private static TreeMap<String, byte[]> hooks(JarFile jar, List<JarEntry> entries) throws IOException {
        TreeMap<String, byte[]> hooks = new TreeMap<>();
        for (JarEntry entry : entries) {
            String name = entry.getName();
            if (name.startsWith(HOOKS) && name.endsWith(CLASS)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    hooks.put(name.substring(HOOKS.length(), name.length() - CLASS.length()), in.readAllBytes());
                }
            }
        }
        return hooks;
    }
}
