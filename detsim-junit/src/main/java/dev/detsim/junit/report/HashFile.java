package dev.detsim.junit.report;

import dev.detsim.core.run.RunResult;
import dev.detsim.junit.sweep.Listener;
import dev.detsim.junit.sweep.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Writes the line of each seed into a file, and passes everything on to another listener. */
public final class HashFile implements Listener {
    private final Path file;
    private final Listener next;

    /** A file that is made anew. */
    public HashFile(String file, Listener next) {
        this.file = Path.of(file);
        this.next = next;
        write("", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    private void write(String text, StandardOpenOption... how) {
        try {
            Files.writeString(file, text, how);
        } catch (IOException e) {
            throw new UncheckedIOException("detsim.hashes [" + file + "]: expected a file that can be written", e);
        }
    }

    @Override
    public void ran(RunResult result) {
        write(SeedLine.of(result) + "\n", StandardOpenOption.APPEND);
        next.ran(result);
    }

    @Override
    public void went(Tally tally) {
        next.went(tally);
    }

    @Override
    public Duration patience() {
        return next.patience();
    }
}
