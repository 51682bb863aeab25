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
 * @param use       what it is used for
 */
public record Conditions(String name, List<String> arguments, Use use) {
    /** As this JVM was started, to see how a seed runs in it. */
    public static final Conditions SAME =
            new Conditions("a fresh JVM", List.of(), new Use(false, false, Integer.MAX_VALUE));
    /** As this JVM was started, to run seeds instead of it: what they print is printed. */
    public static final Conditions FORK =
            new Conditions("another JVM", List.of(), new Use(false, true, Integer.MAX_VALUE));

    private static final int MANY = Integer.MAX_VALUE;
    private static final int INTERPRETED = 12;
    private static final Pattern COLLECTOR = Pattern.compile("-XX:[+-]Use\\w*GC");
    private static final Pattern COMPILER =
            Pattern.compile("-Xint|-Xcomp|-Xmixed|-XX:TieredStopAtLevel=.*|-XX:[+-]TieredCompilation");

    /** The others under which a check runs seeds, the most telling first. */
    public static List<Conditions> others() {
        return List.of(
                of(new Use(true, false, MANY), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                of(new Use(false, false, MANY), "-XX:+UseParallelGC", "-XX:-TieredCompilation"),
                of(new Use(false, false, INTERPRETED), "-XX:+UseSerialGC", "-Xint"));
    }

    private static Conditions of(Use use, String... arguments) {
        var name = "a JVM with " + String.join(" ", arguments) + (use.load() ? " under load" : "");
        return new Conditions(name, List.of(arguments), use);
    }

    /**
     * What a JVM is used for.
     *
     * @param load    whether a thread beside the worlds keeps a processor busy now and then
     * @param printed whether what it prints is printed
     * @param most    how many seeds it gets: one that is slow takes time from others
     */
    public record Use(boolean load, boolean printed, int most) {
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
