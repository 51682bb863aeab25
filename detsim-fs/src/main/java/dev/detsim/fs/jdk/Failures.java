package dev.detsim.fs.jdk;

import dev.detsim.fs.model.Errno;
import java.io.IOException;

/** Negated errno values as the exceptions that the natives of {@code java.io} and {@code sun.nio.ch} throw. */
final class Failures {
    private Failures() {
    }

    static int check(int result) throws IOException {
        return (int) check((long) result);
    }

    static long check(long result) throws IOException {
        if (result < 0) {
            throw new IOException(Errno.message((int) -result));
        }
        return result;
    }
}
