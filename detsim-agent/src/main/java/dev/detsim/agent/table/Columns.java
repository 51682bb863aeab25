package dev.detsim.agent.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** A line cut at its blanks: the columns come first, then options, {@code name} or {@code name=value}. */
final class Columns {
    private final String line;
    private final List<String> words;
    private int next = 1;

    Columns(String line) {
        this.line = line;
        this.words = words(line);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(line);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }

    String kind() {
        return words.getFirst();
    }

    String column(String expected) {
        if (next >= words.size()) {
            throw new IllegalArgumentException("[" + line + "] ends early; expected " + expected);
        }
        return words.get(next++);
    }

    List<String> rest(String expected) {
        column(expected);
        return words.subList(next - 1, next = words.size());
    }

    /** What is left; a word that is none of the allowed options is refused. */
    Map<String, String> options(Set<String> allowed) {
        Map<String, String> options = new HashMap<>();
        while (next < words.size()) {
            String word = words.get(next++);
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            refuse(word, allowed.contains(name) ? null : allowed);
            refuse(word, options.put(name, word.substring(equals + 1)) == null ? null : Set.of("each option once"));
        }
        return options;
    }

    private void refuse(String word, @Nullable Set<String> expected) {
        if (expected != null) {
            String list = String.join(", ", expected.stream().sorted().toList());
            throw new IllegalArgumentException("[" + word + "] is not understood after [" + kind() + "]; expected "
                    + (list.isEmpty() ? "the end of the line" : list));
        }
    }
}
