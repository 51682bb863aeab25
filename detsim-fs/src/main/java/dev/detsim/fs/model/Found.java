package dev.detsim.fs.model;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a call that looks for something.
 *
 * @param error 0 or a negated errno
 * @param value null if there was an error
 * @param <T>   what was looked for
 */
public record Found<T>(int error, @Nullable T value) {
    static <T> Found<T> failed(int error) {
        return new Found<>(error, null);
    }

    static <T> Found<T> of(T value) {
        return new Found<>(0, value);
    }
}
