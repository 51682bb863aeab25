package dev.detsim.agent.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is told with the option {@code debug}; nothing otherwise. */
final class Log {
    private final @Nullable Path directory;
    private long last = System.nanoTime();

    /** A log that dumps classes below the directory, or a silent one. */
    Log(@Nullable Path directory) {
        this.directory = directory;
    }

    /** Tells a step of the start, and what has passed since the one before. */
    synchronized void step(String what) {
        long now = System.nanoTime();
        if (directory != null) {
            System.err.printf(Locale.ROOT, "detsim: %7.1f ms  %s%n", (now - last) / 1e6, what);
        }
        last = now;
    }

    byte[] changed(String className, byte[] classFile) {
        if (directory != null) {
            dump(directory.resolve(className + ".class"), classFile);
        }
        return classFile;
    }

    private static void dump(Path file, byte[] classFile) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, classFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
