package dev.detsim.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be asked of a key-value store; see {@link KeyValueModel}. */
public sealed interface KeyValueOp {

    /** {@return the key that it touches} */
    String key();

    /**
     * Reads a key; answered by {@link Reply.Value}.
     *
     * @param key the key
     */
    record Get(String key) implements KeyValueOp {

        /** Refuses null. */
        public Get {
            Objects.requireNonNull(key, "key");
        }

        @Override
        public String toString() {
            return "get " + key;
        }
    }

    /**
     * Writes a key; answered by {@link Reply.Done}.
     *
     * @param key the key
     * @param value the new value
     */
    record Put(String key, String value) implements KeyValueOp {

        /** Refuses nulls. */
        public Put {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return "put " + key + "=" + Register.quoted(value);
        }
    }

    /**
     * Replaces a key's expected value; answered by {@link Reply.Swapped}.
     *
     * @param key the key
     * @param expect the value to be replaced, or null for nothing
     * @param update the new value
     */
    record Cas(String key, @Nullable String expect, String update) implements KeyValueOp {

        /** Refuses a null key or update. */
        public Cas {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(update, "update");
        }

        @Override
        public String toString() {
            return "cas " + key + " " + Register.quoted(expect) + " to " + Register.quoted(update);
        }
    }
}
