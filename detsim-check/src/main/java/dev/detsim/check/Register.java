package dev.detsim.check;

import dev.detsim.check.DeterministicModel.Answer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of one register: a value, or nothing before the first write.
 *
 * @param value the value, or null for nothing
 */
public record Register(@Nullable String value) {

    Answer<Register, Reply> read() {
        return new Answer<>(this, new Reply.Value(value));
    }

    Answer<Register, Reply> write(String update) {
        return new Answer<>(new Register(update), new Reply.Done());
    }

    Answer<Register, Reply> cas(@Nullable String expect, String update) {
        boolean swaps = Objects.equals(value, expect);
        return new Answer<>(swaps ? new Register(update) : this, new Reply.Swapped(swaps));
    }

    /** {@return the value in quotes, or the word nothing} */
    @Override
    public String toString() {
        return quoted(value);
    }

    /** {@return how a value that may be absent is printed: no string can pass for the absent one} */
    static String quoted(@Nullable String value) {
        return value == null ? "nothing" : '"' + value + '"';
    }
}
