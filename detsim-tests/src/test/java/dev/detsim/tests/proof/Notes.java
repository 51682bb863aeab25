package dev.detsim.tests.proof;

import java.util.ArrayList;
import java.util.List;

/** What a scenario has seen, in the order in which it saw it. */
final class Notes {
    private final List<String> lines = new ArrayList<>();

    synchronized void add(Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : " ").append(value);
        }
        lines.add(line.toString());
    }

    @Override
    public synchronized String toString() {
        return String.join(" | ", lines);
    }
}
