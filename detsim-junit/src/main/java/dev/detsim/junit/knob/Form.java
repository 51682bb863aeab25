package dev.detsim.junit.knob;

import java.time.Duration;
import java.util.Optional;

/** What the value of a knob must look like. */
public enum Form {
    /** A seed. */
    SEED("a whole number from -9223372036854775808 to 9223372036854775807", "8402") {
        @Override
        boolean accepts(String text) {
            return wholeNumber(text).isPresent();
        }
    },
    /** A seed or the word random. */
    BASE("a whole number or the word random", "1000000") {
        @Override
        boolean accepts(String text) {
            return text.equals(Knobs.RANDOM) || SEED.accepts(text);
        }
    },
    /** How many of something. */
    COUNT("a whole number from 1 to 2147483647", "1000") {
        @Override
        boolean accepts(String text) {
            return wholeNumber(text).filter(n -> n >= 1 && n <= Integer.MAX_VALUE).isPresent();
        }
    },
    /** How many processes: each takes memory. */
    PROCESSES("a whole number from 1 to 64", "2") {
        @Override
        boolean accepts(String text) {
            return wholeNumber(text).filter(n -> n >= 1 && n <= MOST_PROCESSES).isPresent();
        }
    },
    /** A share of all, or none. */
    SHARE("all, off, or a share of at most all such as 0.1 or 10%", "10%") {
        @Override
        boolean accepts(String text) {
            return text.equals(Shares.NONE) || Shares.isOne(text);
        }
    },
    /** A duration longer than nothing. */
    DURATION(Durations.EXPECTED, "30s") {
        @Override
        boolean accepts(String text) {
            return Durations.parse(text).filter(Duration::isPositive).isPresent();
        }
    },
    /** A duration, or 0 for never. */
    PERIOD(Durations.EXPECTED + ", or 0 for never", "30s") {
        @Override
        boolean accepts(String text) {
            return text.equals("0") || DURATION.accepts(text);
        }
    },
    /** How what nodes print is shown. */
    OUTPUT("plain or prefixed", "prefixed") {
        @Override
        boolean accepts(String text) {
            return text.equals("plain") || text.equals("prefixed");
        }
    },
    /** Any text. */
    TEXT("text", "text") {
        @Override
        boolean accepts(String text) {
            return true;
        }
    };

    private static final int MOST_PROCESSES = 64;

    private final String expected;
    private final String example;

    Form(String expected, String example) {
        this.expected = expected;
        this.example = example;
    }

    /** What was expected, for messages and documentation. */
    public String expected() {
        return expected;
    }

    /** A value that is accepted. */
    public String example() {
        return example;
    }

    abstract boolean accepts(String text);

    private static Optional<Long> wholeNumber(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
