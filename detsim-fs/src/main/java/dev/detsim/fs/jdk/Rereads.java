package dev.detsim.fs.jdk;

import dev.detsim.core.driver.Owner;
import dev.detsim.fs.model.OpenFile;
import dev.detsim.fs.model.RegularFile;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Tells when a restarted process reads for the first time what an earlier run of it wrote: then its death had an effect. */
final class Rereads {
    private final Set<Owner> felt = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Whether opening {@code file} is that moment of {@code process}. */
    boolean isFirst(OpenFile file, Owner process) {
        return process.incarnation() > 1
                && file.readable()
                && file.inode() instanceof RegularFile regular
                && regular.writer() instanceof Owner writer
                && writer.incarnation() < process.incarnation()
                && felt.add(process);
    }
}
