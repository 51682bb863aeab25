package dev.detsim.tests.fs;

import java.nio.file.Path;

/** A scenario on files with the same assertions on the real JDK and in a world. */
@FunctionalInterface
interface FileTwin {
    /** Runs in an empty directory. */
    void run(Path directory) throws Exception;
}
