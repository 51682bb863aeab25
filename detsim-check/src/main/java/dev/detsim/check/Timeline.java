package dev.detsim.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A picture of operations, one a row, with bars for their intervals. Events keep their order but not their distances:
 * each that is shown takes two columns. An open operation's bar ends in an arrow.
 */
final class Timeline<I, O> {

    private static final int CLOSED_SHOWN = 10;
    private static final int OPEN_SHOWN = 5;

    private final Operation<I, O> marked;
    private final List<Operation<I, O>> shown;
    private final int[] events;

    private Timeline(Operation<I, O> marked, List<Operation<I, O>> shown) {
        this.marked = marked;
        this.shown = shown;
        this.events = shown.stream()
                .flatMapToInt(operation -> IntStream.of(operation.invoked(), operation.end()))
                .filter(event -> event != Operation.NEVER)
                .sorted()
                .toArray();
    }

    /** Draws an operation among those that overlap it or came last before it. */
    static <I, O> String before(Operation<I, O> marked, List<Operation<I, O>> operations) {
        var earlier = operations.stream().filter(operation -> operation.invoked() < marked.end()).toList();
        var closed = earlier.stream().filter(operation -> !operation.isOpen());
        var open = earlier.stream().filter(Operation::isOpen);
        var shown = Stream
                .concat(last(CLOSED_SHOWN, closed, Operation::end), last(OPEN_SHOWN, open, Operation::invoked))
                .sorted(Comparator.comparingInt(Operation::invoked))
                .toList();
        return title(earlier.size() - shown.size()) + new Timeline<>(marked, shown).draw();
    }

    private static <I, O> Stream<Operation<I, O>> last(int count, Stream<Operation<I, O>> operations,
            ToIntFunction<Operation<I, O>> by) {
        var sorted = operations.sorted(Comparator.comparingInt(by)).toList();
        return sorted.subList(Math.max(0, sorted.size() - count), sorted.size()).stream();
    }

    private static String title(int hidden) {
        return "Timeline" + (hidden == 0 ? "" : " (" + hidden + " earlier operations are not shown)") + ":\n";
    }

    private String draw() {
        int client = width(shown.stream().map(Operation::client));
        int exchange = width(shown.stream().map(Operation::exchange));
        return shown.stream()
                .map(operation -> (operation == marked ? "  * " : "    ") + padded(operation.client(), client)
                        + padded(operation.exchange(), exchange) + bar(operation) + "\n")
                .collect(Collectors.joining());
    }

    private static int width(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length() + 2);
    }

    private String bar(Operation<I, O> operation) {
        int from = column(operation.invoked());
        int to = operation.isOpen() ? 2 * events.length : column(operation.end());
        return " ".repeat(from) + "|" + "-".repeat(to - from - 1) + (operation.isOpen() ? ">" : "|");
    }

    private int column(int event) {
        return 2 * Arrays.binarySearch(events, event);
    }
}
