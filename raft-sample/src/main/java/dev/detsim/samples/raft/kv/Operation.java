package dev.detsim.samples.raft.kv;

import org.jspecify.annotations.Nullable;

/**
 * What a client asks of the key-value map. Reads are operations too: they go through the log, so they are linearizable.
 */
public sealed interface Operation {
    /** The longest key, in chars. */
    int MAX_KEY = 1024;
    /** The longest value, in chars. */
    int MAX_VALUE = 16 * 1024;

    /** The key that the operation is about. */
    String key();

    /** Sets {@code key} to {@code value}. */
    record Put(String key, String value) implements Operation {
        public Put {
            checkLength("key", key, MAX_KEY);
            checkLength("value", value, MAX_VALUE);
        }
    }

    /** Reads {@code key}. */
    record Get(String key) implements Operation {
        public Get {
            checkLength("key", key, MAX_KEY);
        }
    }

    /** Sets {@code key} to {@code update} if it holds {@code expect}; {@code null} expects that the key is absent. */
    record CompareAndSet(String key, @Nullable String expect, String update) implements Operation {
        public CompareAndSet {
            checkLength("key", key, MAX_KEY);
            checkLength("expect", expect == null ? "" : expect, MAX_VALUE);
            checkLength("update", update, MAX_VALUE);
        }
    }

    private static void checkLength(String what, String text, int max) {
        if (text.length() > max) {
            throw new IllegalArgumentException(what + " of [" + text.length() + "] chars: expected at most " + max
                    + "; store a reference to large data instead of the data");
        }
    }
}
