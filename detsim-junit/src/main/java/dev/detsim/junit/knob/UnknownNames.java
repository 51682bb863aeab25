package dev.detsim.junit.knob;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds names that look like knobs and are none: a misspelt knob would otherwise be ignored. */
final class UnknownNames {
    /** Read by others than the engine: the agent, which starts before any system property is set, and start scripts. */
    private static final Pattern OTHERS = Pattern.compile("DETSIM_AGENT_.*|detsim\\.agent\\..*|DETSIM_JAVA_HOME");

    private UnknownNames() {
    }

    static List<String> warnings(KnobSource source) {
        return Stream.concat(
                unknown(source.names(), "detsim.", Knob::key),
                unknown(source.environment().keySet(), "DETSIM_", Knob::variable)).toList();
    }

    private static Stream<String> unknown(Set<String> names, String prefix, Function<Knob, String> spelling) {
        var known = Arrays.stream(Knob.values()).map(spelling).toList();
        return names.stream().filter(name -> name.startsWith(prefix) && !known.contains(name))
                .filter(Predicate.not(OTHERS.asMatchPredicate())).sorted()
                .map(name -> "[%s] is not a knob of detsim and is ignored: the nearest is %s; known are %s".formatted(
                        name, nearest(name, known), String.join(", ", known)));
    }

    private static String nearest(String name, List<String> known) {
        return known.stream().min(Comparator.comparingInt(other -> distance(name, other))).orElseThrow();
    }

    /** Levenshtein distance, one row at a time. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
