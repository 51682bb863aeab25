package dev.detsim.junit.jvm;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What another JVM has that this one has not: none of it may matter to a run.
 *
 * @param name      for people
 * @param arguments JVM arguments; those of this JVM that contradict them are left out
 * @param load      whether threads beside the worlds keep a processor busy
 */
public record Conditions(String name, List<String> arguments, boolean load) {
    /** As this JVM was started. */
    public static final Conditions SAME = new Conditions("a fresh JVM", List.of(), false);

    private static final Pattern COLLECTOR = Pattern.compile("-XX:[+-]Use\\w*GC");
    private static final Pattern COMPILER =
            Pattern.compile("-Xint|-Xcomp|-Xmixed|-XX:TieredStopAtLevel=.*|-XX:[+-]TieredCompilation");

    /** The others under which a check runs seeds, the most telling first. */
    public static List<Conditions> others() {
        return List.of(
                of(true, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                of(false, "-XX:+UseParallelGC", "-XX:-TieredCompilation"),
                of(false, "-XX:+UseSerialGC", "-Xint"));
    }

    private static Conditions of(boolean load, String... arguments) {
        var name = "a JVM with " + String.join(" ", arguments) + (load ? " under load" : "");
        return new Conditions(name, List.of(arguments), load);
    }

    /** The arguments of a JVM that has {@code given}, but for these conditions. */
    List<String> appliedTo(List<String> given) {
        var applied = given.stream().filter(Predicate.not(this::isContradicted)).toList();
        return Stream.concat(applied.stream(), arguments.stream()).toList();
    }

    private boolean isContradicted(String given) {
        return replaces(COLLECTOR, given) || replaces(COMPILER, given);
    }

    private boolean replaces(Pattern kind, String given) {
        return kind.matcher(given).matches() && arguments.stream().anyMatch(kind.asMatchPredicate());
    }
}
