package dev.detsim.core.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last events of each node. */
public final class Recorder {
    private static final int LAST = 200;
    private final Map<String, ArrayDeque<TraceEvent>> byNode = new TreeMap<>();

    /** Keeps an event. */
    public void add(TraceEvent event) {
        ArrayDeque<TraceEvent> events = byNode.computeIfAbsent(event.node(), n -> new ArrayDeque<>());
        if (events.size() == LAST) {
            events.removeFirst();
        }
        events.addLast(event);
    }

    /** What was kept, in the order of the steps. */
    public List<TraceEvent> events() {
        List<TraceEvent> all = new ArrayList<>();
        byNode.values().forEach(all::addAll);
        all.sort(Comparator.comparingLong(TraceEvent::step).thenComparingLong(TraceEvent::nanos));
        return List.copyOf(all);
    }
}
