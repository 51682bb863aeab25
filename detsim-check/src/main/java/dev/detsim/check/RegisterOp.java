package dev.detsim.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be asked of one register; see {@link RegisterModel}. */
public sealed interface RegisterOp {

    /** Reads it; answered by {@link Reply.Value}. */
    record Read() implements RegisterOp {

        @Override
        public String toString() {
            return "read";
        }
    }

    /**
     * Writes it; answered by {@link Reply.Done}.
     *
     * @param value the new value
     */
    record Write(String value) implements RegisterOp {

        /** Refuses null. */
        public Write {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return "write " + Register.quoted(value);
        }
    }

    /**
     * Replaces an expected value; answered by {@link Reply.Swapped}.
     *
     * @param expect the value to be replaced, or null for nothing
     * @param update the new value
     */
    record Cas(@Nullable String expect, String update) implements RegisterOp {

        /** Refuses a null update. */
        public Cas {
            Objects.requireNonNull(update, "update");
        }

        @Override
        public String toString() {
            return "cas " + Register.quoted(expect) + " to " + Register.quoted(update);
        }
    }
}
