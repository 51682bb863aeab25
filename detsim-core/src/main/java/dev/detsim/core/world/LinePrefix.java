package dev.detsim.core.world;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Puts seed, step, node, thread and time before each line that a world prints, for whoever reads it: no run sees them. */
public final class LinePrefix {
    private static volatile boolean on;
    private Object writer;
    private boolean inLine;

    LinePrefix() {
    }

    /** Whether the lines of the worlds of this JVM have prefixes from now on. */
    public static void set(boolean wanted) {
        on = wanted;
    }

    static boolean isOn() {
        return on;
    }

    /** What is printed instead of what {@code by} writes; a line that another one has left open is ended. */
    byte[] apply(byte[] bytes, int from, int length, Object by, Supplier<String> where) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (inLine && writer != by) {
            out.write('\n');
            inLine = false;
        }
        writer = by;
        for (int i = from; i < from + length; i++) {
            if (!inLine) {
                out.writeBytes(("[" + where.get() + "] ").getBytes(StandardCharsets.UTF_8));
            }
            out.write(bytes[i]);
            inLine = bytes[i] != '\n';
        }
        return out.toByteArray();
    }
}
