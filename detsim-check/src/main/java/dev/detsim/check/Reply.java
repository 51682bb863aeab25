package dev.detsim.check;

import org.jspecify.annotations.Nullable;

/** What a register or a key-value store answers. */
public sealed interface Reply {

    /** {@return whether an operation answered in this way cannot have changed anything} */
    default boolean isRead() {
        return switch (this) {
            case Done _ -> false;
            case Value _ -> true;
            case Swapped(var swapped) -> !swapped;
        };
    }

    /** The write took effect. */
    record Done() implements Reply {

        @Override
        public String toString() {
            return "done";
        }
    }

    /**
     * What was read.
     *
     * @param value the value, or null if nothing has been written
     */
    record Value(@Nullable String value) implements Reply {

        @Override
        public String toString() {
            return Register.quoted(value);
        }
    }

    /**
     * What became of a compare-and-set.
     *
     * @param swapped whether the expected value was found and replaced
     */
    record Swapped(boolean swapped) implements Reply {

        @Override
        public String toString() {
            return swapped ? "swapped" : "not swapped";
        }
    }
}
