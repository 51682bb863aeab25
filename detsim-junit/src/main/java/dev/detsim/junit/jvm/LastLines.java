package dev.detsim.junit.jvm;

import java.util.ArrayDeque;

/** The last lines of a stream. */
final class LastLines {
    private static final int MOST = 20;

    private final ArrayDeque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == MOST) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    /** Indented, after a heading; nothing if there was nothing. */
    @Override
    public synchronized String toString() {
        return lines.isEmpty() ? "" : "; it printed last:\n" + String.join("\n", lines).indent(2).stripTrailing();
    }
}
