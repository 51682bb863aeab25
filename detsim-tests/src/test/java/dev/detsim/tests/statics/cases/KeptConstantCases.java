package dev.detsim.tests.statics.cases;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;

/** Constants that can change, where the JDK keeps them: in annotations and at the call sites of switches. */
final class KeptConstantCases {
    private KeptConstantCases() {
    }

    sealed interface Mood permits State, Other {
    }

    record Other(int number) implements Mood {
    }

    enum State implements Mood {
        ON, OFF;

        static final List<State> SEEN = new ArrayList<>();
        int count;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Inner {
        State value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Marked {
        State value() default State.ON;

        State[] all() default {State.ON, State.OFF};

        Inner inner() default @Inner(State.OFF);
    }

    @Marked(State.OFF)
    private static final class Subject {
    }

    @Marked(State.OFF)
    private static final class Twin {
        @Marked
        int field;
    }

    private static Marked of(Class<?> type) {
        return type.getAnnotation(Marked.class);
    }

    static void aValueOfAnAnnotation() {
        of(Subject.class).value().count += 3;
        Trail.add(of(Subject.class).value() == State.OFF);
        Trail.add(State.OFF.count);
        Trail.add(of(Subject.class).inner().value() == State.OFF);
    }

    static void valuesOfAnAnnotation() throws NoSuchFieldException {
        State[] all = of(Subject.class).all();
        Trail.add(all.length + "" + (all[0] == State.ON) + (all[1] == State.OFF));
        all[0] = null;
        Trail.add(Twin.class.getDeclaredField("field").getAnnotation(Marked.class).all()[0] == State.ON);
    }

    static void theDefaultOfAnAnnotation() throws ReflectiveOperationException {
        Trail.add(Marked.class.getDeclaredMethod("value").getDefaultValue() == State.ON);
        Trail.add(Twin.class.getDeclaredField("field").getAnnotation(Marked.class).value() == State.ON);
    }

    static void equalAnnotations() {
        Trail.add(of(Subject.class).equals(of(Twin.class)));
        Trail.add(of(Subject.class).hashCode() == of(Twin.class).hashCode());
        Trail.add(of(Subject.class).inner());
    }

    private static String match(Mood mood) {
        return switch (mood) {
            case State.ON -> "on" + ++State.ON.count;
            case State s when s.count > 100 -> "many";
            case State.OFF -> "off";
            case Other other -> "other" + other.number;
        };
    }

    static void constantsAsPatterns() {
        Trail.add(match(State.OFF) + match(State.ON) + match(new Other(2)) + match(State.ON) + match(State.OFF));
    }

    private static String choose(State state) {
        return switch (state) {
            case ON -> "on";
            case State s when s.count > 100 -> "many";
            case OFF -> "off";
        };
    }

    static void constantsAmongPatterns() {
        State.SEEN.add(State.OFF);
        Trail.add(choose(State.ON) + choose(State.OFF) + State.SEEN);
    }
}
