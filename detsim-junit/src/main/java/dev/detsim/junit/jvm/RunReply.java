package dev.detsim.junit.jvm;

import dev.detsim.core.run.Leftover;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.trace.Fold;
import dev.detsim.core.trace.Folds;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.trace.Recording;
import dev.detsim.core.trace.TraceEvent;
import dev.detsim.junit.jvm.Message.Field;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a run ended, as a message. */
final class RunReply {
    private static final String BREAK = "\n";

    private RunReply() {
    }

    static Message message(long id, RunResult run) {
        var counters = run.counters().entrySet().stream()
                .map(counter -> new Field("counter", counter.getValue() + " " + counter.getKey()));
        var leftovers = run.leftovers().stream()
                .map(left -> new Field("leftover", lines(left.thread(), left.state())));
        return new Message("result").with("id", id).with("seed", run.seed()).with("steps", run.steps())
                .with("nanos", run.nanos()).with("hash", Long.toHexString(run.hash())).with(counters).with(leftovers)
                .with(run.events().stream().map(event -> new Field("event", event(event))))
                .with(folds(run.recording().folds()))
                .with(run.failure().stream().flatMap(ThrownFields::of));
    }

    static RunResult result(Message message) {
        var counters = message.all("counter").map(text -> text.split(" ", 2))
                .collect(Collectors.toMap(words -> words[1], words -> Long.valueOf(words[0]), Long::sum, TreeMap::new));
        var leftovers = message.all("leftover").map(text -> text.split(BREAK, 2))
                .map(words -> new Leftover(words[0], words[1])).toList();
        var events = message.all("event").map(RunReply::event).toList();
        return new RunResult(message.number("seed"), ThrownFields.failure(message), message.number("steps"),
                message.number("nanos"), hash(message.text("hash")), new Recording(events, folds(message)), counters,
                leftovers);
    }

    private static String event(TraceEvent event) {
        return lines(event.step(), event.nanos(), event.node(), event.thread(), event.kind(), event.detail());
    }

    private static TraceEvent event(String text) {
        var words = text.split(BREAK, 6);
        return new TraceEvent(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2], words[3],
                Kind.valueOf(words[4]), words[5]);
    }

    private static Stream<Field> folds(Folds folds) {
        var marks = folds.marks();
        var figures = Stream.of(new Field("folds", "" + folds.count()), new Field("marksFrom", "" + marks.from()),
                new Field("marksEvery", "" + marks.every()),
                new Field("marks", marks.hashes().stream().map(Long::toHexString).collect(Collectors.joining(" "))));
        return folds.count() == 0 ? Stream.of()
                : Stream.concat(figures, folds.close().stream().map(fold -> new Field("fold", fold(fold))));
    }

    private static String fold(Fold fold) {
        var place = fold.place();
        return lines(fold.index(), Long.toHexString(fold.hash()), fold.kind(), fold.value(), place.step(),
                place.nanos(), place.thread(), String.join(BREAK, place.stack()));
    }

    private static Folds folds(Message message) {
        if (message.find("folds").isEmpty()) {
            return Folds.NONE;
        }
        var hashes = Stream.of(message.text("marks").split(" ")).filter(word -> !word.isEmpty())
                .map(RunReply::hash).toList();
        return new Folds(message.number("folds"),
                new Folds.Marks(message.number("marksFrom"), message.number("marksEvery"), hashes),
                message.all("fold").map(RunReply::fold).toList());
    }

    private static Fold fold(String text) {
        var words = text.split(BREAK, 8);
        var stack = words[7].isEmpty() ? List.<String>of() : List.of(words[7].split(BREAK));
        return new Fold(Long.parseLong(words[0]), hash(words[1]), Kind.valueOf(words[2]), words[3],
                new Fold.Place(Long.parseLong(words[4]), Long.parseLong(words[5]), words[6], stack));
    }

    private static String lines(Object... words) {
        return Stream.of(words).map(Object::toString).collect(Collectors.joining(BREAK));
    }

    private static long hash(String digits) {
        return Long.parseUnsignedLong(digits, 16);
    }
}
