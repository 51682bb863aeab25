package dev.detsim.agent.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * For what a cache is good: one build of the JDK, by one build of the agent (its digest covers table, hooks and
 * rewriter).
 */
record CacheKey(String text) {
    static CacheKey of(long agentDigest) throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        Path image = home.resolve("lib").resolve("modules");
        return new CacheKey(String.join("|", System.getProperty("java.vm.version"), home.toString(),
                Long.toString(Files.size(image)), Files.getLastModifiedTime(image).toString(),
                HexFormat.of().toHexDigits(agentDigest)));
    }

    String fileName() {
        return "jdk-" + Runtime.version().feature() + "-" + HexFormat.of().toHexDigits(hash()) + ".cache";
    }

    private long hash() {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
