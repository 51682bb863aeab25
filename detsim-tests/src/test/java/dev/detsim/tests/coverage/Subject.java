package dev.detsim.tests.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is measured: a class with static state of all kinds, some of it made by expressions that a probe cuts in two. */
final class Subject {
    private static final String NAME = "x".concat("y");
    private static final int CHOSEN = NAME.length() > 1 ? Integer.parseInt("3") : 4;
    private static final List<String> SEEN = new ArrayList<>();
    private static final Map<String, Integer> CONSTANTS = Map.of("a", 1);
    private static final Comparator<String> BY_LENGTH = (a, b) -> a.length() - b.length();
    private static int calls;

    static {
        SEEN.add("init");
        if (CHOSEN > 5) {
            SEEN.add("never");
        }
        for (int i = 0; i < 3; i++) {
            calls += i;
        }
    }

    private Subject() {
    }

    /** Its constants can change. */
    private enum Stateful {
        A(1), B(2);

        private final int number;
        private int used;

        Stateful(int number) {
            this.number = number;
        }

        int use() {
            return ++used > 5 ? 0 : 2 * number;
        }
    }

    /** Its constants cannot. */
    private enum Pure {
        X, Y
    }

    /** Initialised with the classes that implement it. */
    private interface Drawn {
        int DRAWN = new Random(5).nextInt(3);

        default int drawn() {
            return DRAWN;
        }
    }

    /** Such a class. */
    private record Value(int number) implements Drawn {
    }

    /** Runs most of it. */
    static synchronized String work() {
        assert calls >= 0 : "negative";
        SEEN.add("call" + ++calls);
        int sum = new Value(CHOSEN).drawn();
        for (Stateful s : Stateful.values()) {
            sum += s.use();
        }
        for (Pure p : Pure.values()) {
            sum += switch (p) {
                case X -> 10;
                case Y -> 20;
            };
        }
        if (sum > 1000) {
            SEEN.add("never");
        }
        return NAME + SEEN + CONSTANTS + sum + BY_LENGTH.compare("a", "bb");
    }
}
