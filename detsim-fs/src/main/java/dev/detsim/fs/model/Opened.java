package dev.detsim.fs.model;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of {@code open(2)}.
 *
 * @param error   0 or a negated errno
 * @param file    null if there was an error
 * @param created whether the file was made
 */
public record Opened(int error, @Nullable OpenFile file, boolean created) {
    static Opened failed(int error) {
        return new Opened(error, null, false);
    }
}
