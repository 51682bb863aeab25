package dev.detsim.junit.knob;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The knobs of one run of the engine.
 *
 * @param settings what was set from outside, in the order of {@link Knob}
 * @param unknown  a warning for each name that looks like a knob and is none
 */
public record Knobs(List<Setting> settings, List<String> unknown) {
    static final String RANDOM = "random";

    /** Reads all knobs; {@link #mistakes} says which cannot be used. */
    public static Knobs read(KnobSource source) {
        var settings = Arrays.stream(Knob.values()).map(source::setting).flatMap(Optional::stream).toList();
        return new Knobs(settings, UnknownNames.warnings(source));
    }

    /** One message for each value that is not of its knob's form. */
    public List<String> mistakes() {
        return settings.stream().filter(setting -> !setting.isAcceptable()).map(Setting::mistake).toList();
    }

    /** What must be set again so that a single seed runs as it did. */
    public List<Setting> replayed() {
        return settings.stream().filter(setting -> setting.knob().replayed()).toList();
    }

    /** One message for each pair of values that contradict each other where {@code isHere} says that they were set. */
    public List<String> contradictions(Predicate<String> isHere) {
        return Contradictions.of(this, isHere).toList();
    }

    /** The text of a knob that was set. */
    public Optional<String> text(Knob knob) {
        return setting(knob).map(Setting::text);
    }

    Optional<Setting> setting(Knob knob) {
        return settings.stream().filter(setting -> setting.knob() == knob).findFirst();
    }

    /** A whole number. */
    public OptionalLong number(Knob knob) {
        return text(knob).stream().mapToLong(Long::parseLong).findFirst();
    }

    /** How many of something. */
    public OptionalInt count(Knob knob) {
        return text(knob).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /** A duration; zero if it was switched off. */
    public Optional<Duration> duration(Knob knob) {
        return text(knob).map(text -> Durations.parse(text).orElse(Duration.ZERO));
    }

    /** A share of all; empty if it was switched off. */
    public OptionalDouble share(Knob knob) {
        return text(knob).stream().filter(text -> !text.equals(Shares.NONE)).mapToDouble(Shares::parse).findFirst();
    }

    /** What was set, for people. */
    public String spoken() {
        return settings.isEmpty() ? "all default"
                : settings.stream().map(Setting::toString).collect(Collectors.joining(" "));
    }

    /** Whether the base of the seeds is to be drawn. */
    public boolean randomBase() {
        return text(Knob.BASE).filter(RANDOM::equals).isPresent();
    }

    /** These knobs with the base that was drawn. */
    public Knobs withBase(long base) {
        var drawn = settings.stream()
                .map(setting -> setting.knob() == Knob.BASE
                        ? new Setting(Knob.BASE, Long.toString(base), setting.name()) : setting)
                .toList();
        return new Knobs(drawn, unknown);
    }
}
