package dev.detsim.junit.knob;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one way to write a duration: a whole number with a unit, such as {@code 500ms}, {@code 30s} or {@code 10m}. */
public final class Durations {
    /** What was expected, for messages. */
    public static final String EXPECTED = "a whole number with a unit (ms, s, m or h) such as 30s or 10m";

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private Durations() {
    }

    /** The duration; empty if {@code text} is not one. */
    public static Optional<Duration> parse(String text) {
        var form = FORM.matcher(text.strip());
        return form.matches() ? Optional.of(of(Long.parseLong(form.group(1)), form.group(2))) : Optional.empty();
    }

    private static Duration of(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
