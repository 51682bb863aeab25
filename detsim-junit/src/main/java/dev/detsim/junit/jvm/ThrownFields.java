package dev.detsim.junit.jvm;

import dev.detsim.junit.jvm.Message.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.opentest4j.ValueWrapper;

/**
 * What was thrown, as fields of a message, with causes and what was suppressed, each once. The types of opentest4j come
 * out as they went in, since engine and IDEs look at them.
 */
final class ThrownFields {
    private static final int MOST = 50;

    private final List<Throwable> all = new ArrayList<>();

    private ThrownFields() {
    }

    static Stream<Field> of(Throwable thrown) {
        var fields = new ThrownFields();
        fields.collect(thrown);
        return IntStream.range(0, fields.all.size()).boxed()
                .flatMap(i -> fields.fields("thrown." + i + ".", fields.all.get(i)));
    }

    private int collect(Throwable thrown) {
        var known = index(thrown);
        if (known < 0 && all.size() < MOST) {
            all.add(thrown);
            related(thrown).forEach(this::collect);
        }
        return known;
    }

    private static Stream<Throwable> related(Throwable thrown) {
        return Stream.concat(Stream.ofNullable(thrown.getCause()), Stream.of(thrown.getSuppressed()));
    }

    /** By identity: exceptions may be equal. */
    private int index(Throwable thrown) {
        return IntStream.range(0, all.size()).filter(i -> all.get(i) == thrown).findFirst().orElse(-1);
    }

    private Stream<Field> fields(String prefix, Throwable thrown) {
        var fields = new ArrayList<Field>();
        fields.add(new Field(prefix + "type", thrown.getClass().getName()));
        fields.add(new Field(prefix + "text", thrown.toString()));
        Optional.ofNullable(thrown.getMessage()).ifPresent(text -> fields.add(new Field(prefix + "message", text)));
        Stream.of(thrown.getStackTrace()).forEach(frame -> fields.add(new Field(prefix + "frame", frame(frame))));
        Stream.ofNullable(thrown.getCause()).mapToInt(this::index).filter(i -> i >= 0)
                .forEach(i -> fields.add(new Field(prefix + "cause", "" + i)));
        Stream.of(thrown.getSuppressed()).mapToInt(this::index).filter(i -> i >= 0)
                .forEach(i -> fields.add(new Field(prefix + "suppressed", "" + i)));
        difference(prefix, thrown).forEach(fields::add);
        return fields.stream();
    }

    private static Stream<Field> difference(String prefix, Throwable thrown) {
        return thrown instanceof AssertionFailedError error && error.isExpectedDefined() && error.isActualDefined()
                ? Stream.of(new Field(prefix + "expected", shown(error.getExpected())),
                        new Field(prefix + "actual", shown(error.getActual())))
                : Stream.of();
    }

    private static String shown(ValueWrapper value) {
        return String.valueOf(value.getStringRepresentation());
    }

    private static String frame(StackTraceElement frame) {
        return Stream.of(frame.getClassName(), frame.getMethodName(), String.valueOf(frame.getFileName()),
                "" + frame.getLineNumber()).collect(Collectors.joining("\n"));
    }

    /** What was thrown first, with all that hangs on it; empty if nothing was. */
    static Optional<Throwable> failure(Message message) {
        return message.find("thrown.0.type").map(_ -> thrown(message, 0));
    }

    /** A cause has a higher number than what it caused, unless they form a circle, which is cut. */
    private static Throwable thrown(Message message, int index) {
        var prefix = "thrown." + index + ".";
        var thrown = bare(message, prefix);
        thrown.setStackTrace(
                message.all(prefix + "frame").map(ThrownFields::frame).toArray(StackTraceElement[]::new));
        higher(message, prefix + "cause", index).forEach(thrown::initCause);
        higher(message, prefix + "suppressed", index).forEach(thrown::addSuppressed);
        return thrown;
    }

    private static Stream<Throwable> higher(Message message, String key, int index) {
        return message.all(key).map(Integer::valueOf).filter(other -> other > index)
                .map(other -> thrown(message, other));
    }

    private static Throwable bare(Message message, String prefix) {
        var type = message.text(prefix + "type");
        var text = message.find(prefix + "message").orElse(null);
        if (type.equals(TestAbortedException.class.getName())) {
            return new TestAbortedException(text);
        }
        if (type.equals(AssertionFailedError.class.getName())) {
            return message.find(prefix + "expected")
                    .map(expected -> new AssertionFailedError(text, expected, message.text(prefix + "actual")))
                    .orElseGet(() -> new AssertionFailedError(text));
        }
        return new RemoteThrowable(type, message.text(prefix + "text"));
    }

    private static StackTraceElement frame(String text) {
        var words = text.split("\n", 4);
        return new StackTraceElement(words[0], words[1], words[2].equals("null") ? null : words[2],
                Integer.parseInt(words[3]));
    }
}
