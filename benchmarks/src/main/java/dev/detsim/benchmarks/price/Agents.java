package dev.detsim.benchmarks.price;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sides with the agent, whose caches are their own: the first JVM of all, which rewrites the JDK, is none of those measured. */
record Agents(Path jar, Path cache) {
    /** Has the agent rewrite the JDK. */
    static Agents prepare(Path jar) throws IOException, InterruptedException {
        Agents agents = new Agents(jar, Files.createTempDirectory("prices"));
        agents.separating("prepare").run(HelloJvm.class);
        return agents;
    }

    /** With static state per process, as it is with detsim on the class path. */
    Side separating(String name) {
        return Side.agent(name, jar, "statics=on,cache=" + cache);
    }

    /** The same outside of simulations, as if it were decided by the class path. */
    Side automatic(String name) {
        return Side.agent(name, jar, "cache=" + cache);
    }

    /** Forgets what was rewritten of applications. */
    void forgetApplications() throws IOException {
        deleteAll("statics-*");
    }

    void delete() throws IOException {
        deleteAll("*");
        Files.delete(cache);
    }

    private void deleteAll(String pattern) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(cache, pattern)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
