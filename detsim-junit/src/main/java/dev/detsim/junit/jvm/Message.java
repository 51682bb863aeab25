package dev.detsim.junit.jvm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of what two JVMs say to each other: a mark, a name, and fields {@code key=value}, parted by tabs. A field may
 * occur several times. Whatever else is on the stream, such as what a library prints, is not a message.
 *
 * @param name   what it is
 * @param fields what it says, in order
 */
record Message(String name, List<Field> fields) {
    private static final String MARK = "\u0001detsim";
    private static final String TAB = "\t";

    /** A value under a key. */
    record Field(String key, String value) {
    }

    Message(String name) {
        this(name, List.of());
    }

    Message with(String key, Object value) {
        return with(Stream.of(new Field(key, value.toString())));
    }

    Message with(Stream<Field> more) {
        return new Message(name, Stream.concat(fields.stream(), more).toList());
    }

    Optional<String> find(String key) {
        return all(key).findFirst();
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no [%s] in a %s".formatted(key, name)));
    }

    long number(String key) {
        return Long.parseLong(text(key));
    }

    Stream<String> all(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).map(Field::value);
    }

    String line() {
        return fields.stream().map(field -> TAB + field.key() + "=" + escaped(field.value()))
                .collect(Collectors.joining("", MARK + TAB + name, ""));
    }

    /** The message of a line; empty if it is none. */
    static Optional<Message> of(String line) {
        if (!line.startsWith(MARK + TAB)) {
            return Optional.empty();
        }
        var words = List.of(line.split(TAB, -1));
        var fields = words.stream().skip(2).map(Message::field).toList();
        return Optional.of(new Message(words.get(1), fields));
    }

    private static Field field(String word) {
        var end = word.indexOf('=');
        return new Field(word.substring(0, end), unescaped(word.substring(end + 1)));
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            plain.append(text.charAt(i) == '\\' ? meant(text.charAt(++i)) : text.charAt(i));
        }
        return plain.toString();
    }

    private static char meant(char escape) {
        return switch (escape) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escape;
        };
    }
}
