package dev.detsim.agent.statics;

import org.jspecify.annotations.Nullable;

/** Class files as a class loader finds them. */
interface ClassSource {
    /** The class file, or null if there is none, or if the class is the JDK's or detsim's own. */
    byte @Nullable [] find(String className);

    /** {@link Fingerprints#brief} of that class file, or 0. */
    default long fingerprint(String className) {
        byte[] classFile = find(className);
        return classFile == null ? 0 : Fingerprints.brief(classFile);
    }

    /** Whether the statics of the class stay shared because the user, or the list of the product, says so. */
    boolean isKeptShared(String className);
}
