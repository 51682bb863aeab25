package dev.detsim.junit.report;

import dev.detsim.core.trace.TraceEvent;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The last events of each node of a recorded run. */
final class LastEvents {
    private LastEvents() {
    }

    /** One block a node, the world first, then by name; at most {@code last} events each. */
    static String of(List<TraceEvent> events, int last) {
        var text = new StringJoiner("\n");
        var nodes = events.stream().collect(Collectors.groupingBy(TraceEvent::node, TreeMap::new, Collectors.toList()));
        nodes.forEach((node, all) -> {
            text.add("  " + (node.isEmpty() ? "(world)" : node));
            all.subList(Math.max(0, all.size() - last), all.size()).stream().map(LastEvents::line).forEach(text::add);
        });
        return text.toString();
    }

    private static String line(TraceEvent event) {
        return "    step %s  %s  %s  %s %s".formatted(Figures.count(event.step()), Figures.instant(event.nanos()),
                event.thread().isEmpty() ? "-" : event.thread(), event.kind(), event.detail()).stripTrailing();
    }
}
