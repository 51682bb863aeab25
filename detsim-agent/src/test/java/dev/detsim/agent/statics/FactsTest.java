package dev.detsim.agent.statics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided about classes. */
class FactsTest {
    private static final String HERE = "dev/detsim/agent/statics/FactsTest$";
    private static final List<String> CLASSES = classes();

    private static List<String> classes() {
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (new File(element).getName().startsWith("assertj-core")) {
                try (JarFile jar = new JarFile(element)) {
                    return jar.stream().map(entry -> entry.getName())
                            .filter(name -> name.startsWith("org/assertj/") && name.endsWith(".class"))
                            .map(name -> name.substring(0, name.length() - 6)).sorted().toList();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalStateException("AssertJ is not on the class path");
    }

    private static Facts facts() {
        LoaderSource source = new LoaderSource(FactsTest.class.getClassLoader(), name -> false, name -> false);
        return new Facts(new Hierarchy(new ClassStore(source), new TreeSet<>()), new Facts.Answers());
    }

    private static Map<String, String> decide(List<String> classes) {
        Facts facts = facts();
        Map<String, String> decided = new TreeMap<>();
        for (String name : classes) {
            ClassModel model = Objects.requireNonNull(facts.classes().get(name));
            List<FieldKey> shared = model.statics.keySet().stream().filter(f -> facts.isShared(model, f)).toList();
            decided.put(name, facts.needsInitialization(model) + " " + shared);
        }
        return decided;
    }

    /** Pitfall: decisions must not depend on which class is loaded first. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfQuestionsDoesNotMatter(long seed) {
        List<String> shuffled = new ArrayList<>(CLASSES);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(CLASSES).hasSizeGreaterThan(500);
        assertThat(decide(shuffled)).isEqualTo(decide(CLASSES));
    }

    private static boolean isShared(String type, String field) {
        Facts facts = facts();
        ClassModel model = Objects.requireNonNull(facts.classes().get(HERE + type));
        FieldKey key = model.statics.keySet().stream().filter(f -> f.name().equals(field)).findFirst().orElseThrow();
        return facts.isShared(model, key);
    }

    static final class Pure {
        static final String JOINED = String.join("-", "a", "b");
        static final List<Integer> LIST = List.of(1, 2, 3);
        static final Runnable ACTION = () -> {
        };
        static final Value VALUE = new Value(3, "x");
        static final boolean CHOSEN = JOINED.isEmpty();
    }

    record Value(int number, String text) {
    }

    @Test
    void whatIsMadeAlikeIsShared() {
        assertThat(isShared("Pure", "JOINED")).isTrue();
        assertThat(isShared("Pure", "LIST")).isTrue();
        assertThat(isShared("Pure", "ACTION")).isTrue();
        assertThat(isShared("Pure", "VALUE")).isTrue();
        assertThat(isShared("Pure", "CHOSEN")).isTrue();
    }

    static final class Impure {
        static final String DRAWN = String.valueOf(System.nanoTime());
        static final int[] ARRAY = {1};
        static final Object HIDDEN = new int[1];
        static final Object LOCK = new Object();
        static final List<String> MUTABLE = new ArrayList<>();
        static final Changeable VALUE = new Changeable();
        static final Locked LOCKED = new Locked(1);
        static final StringBuilder BUILDER = new StringBuilder().append("x");
        static final String LATER = "x" + DRAWN;
        static String variable = "v";
    }

    static final class Changeable {
        int value;
    }

    static final class Locked {
        final int value;

        Locked(int value) {
            this.value = value;
        }

        synchronized int value() {
            return value;
        }
    }

    /** What a look at the types, or at one instruction at a time, would take for immutable. */
    static final class Sly {
        static final Any ARRAY = new Any(new String[] {"x"});
        static final Any DEEP_ARRAY = new Any(List.of("x", (Object) new String[] {"x"}));
        static final List<Object> IN_LIST = List.of((Object) new String[] {"x"});
        static final Serializable SERIAL = new String[] {"x"};
        static final Hiding HIDING = new Hiding();
        static final Building BUILDING = new Building();
        static final IntStream STREAM = "abc".chars();
        static final String TOLD = "x" + new Value(1, "x");
        static final String APPENDED = new StringBuilder("x").append(new Value(1, "x")).toString();
        static final String JOINED = String.join("-", new StringBuilder("x"), "y");
        static final Set<Value> HASHED = Set.of(new Value(1, "x"), new Value(2, "x"));
        static final Map<Value, String> KEYS = Map.of(new Value(1, "x"), "x");
        static final Set<List<Value>> DEEP = Set.of(List.of(new Value(1, "x")));
        static final Set<Runnable> LAMBDAS = Set.of(() -> {
        });
        static final Token TOKEN = new Token();
        static final Value LOCKED = new Value(1, "x");

        static int locked() {
            synchronized (LOCKED) {
                return LOCKED.number;
            }
        }
    }

    record Any(Object value) {
    }

    static final class Hiding {
        final Object array = new int[1];

        int length() {
            return ((int[]) array).length;
        }
    }

    static final class Building {
        final CharSequence text = new StringBuilder("x");

        @Override
        public String toString() {
            return text.toString();
        }
    }

    static final class Token {
    }

    static final class LockingItself {
        final int value = 1;

        int value() {
            synchronized (this) {
                return value;
            }
        }
    }

    static final class HasOneThatLocks {
        static final LockingItself VALUE = new LockingItself();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARRAY", "DEEP_ARRAY", "IN_LIST", "SERIAL", "HIDING", "BUILDING", "STREAM", "TOLD",
        "APPENDED", "JOINED", "HASHED", "KEYS", "DEEP", "LAMBDAS", "TOKEN", "LOCKED"})
    void whatHidesWhatCanDifferOrChangeIsNot(String field) {
        assertThat(isShared("Sly", field)).isFalse();
    }

    @Test
    void whatLocksItselfIsNot() {
        assertThat(isShared("HasOneThatLocks", "VALUE")).isFalse();
    }

    static final class Tables {
        static final Set<String> TEXTS = Set.of("a", "b");
        static final Set<Fixed> CONSTANTS = Set.of(Fixed.A, Fixed.B);
        static final Map<Fixed, Value> KEYS = Map.of(Fixed.A, new Value(1, "x"), Fixed.B, new Value(2, "x"));
        static final Set<Integer> MANY = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        static final Set<Class<?>> CLASSES = Set.of(Fixed.class, Value.class);
        static final Copying COPYING = new Copying("a", "b");
    }

    static final class Copying {
        final List<String> texts;

        Copying(String... texts) {
            this.texts = List.of(texts);
        }

        int size() {
            return texts.size();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXTS", "CONSTANTS", "KEYS", "MANY", "CLASSES", "COPYING"})
    void whatIsHashedOrCopiedAlikeIsShared(String field) {
        assertThat(isShared("Tables", field)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAWN", "ARRAY", "HIDDEN", "LOCK", "MUTABLE", "VALUE", "LOCKED", "BUILDER", "LATER",
        "variable"})
    void whatCanDifferOrChangeIsNot(String field) {
        assertThat(isShared("Impure", field)).isFalse();
    }

    enum Fixed {
        A, B
    }

    enum Counting {
        A, B;

        int count;
    }

    enum Bodies {
        A {
            @Override
            int number() {
                return 1;
            }
        };

        abstract int number();
    }

    @Test
    void constantsOfAnEnumAreSharedTogether() {
        assertThat(isShared("Fixed", "A")).isTrue();
        assertThat(isShared("Fixed", "$VALUES")).isTrue();
        assertThat(isShared("Bodies", "A")).isTrue();
        assertThat(isShared("Counting", "B")).isFalse();
        assertThat(isShared("Counting", "$VALUES")).isFalse();
    }

    static final class Left {
        static final Value VALUE = new Value(Right.VALUE.number, "l");
        static final Value OTHER = new Value(1, "o");
    }

    static final class Right {
        static final Value VALUE = new Value(Left.OTHER.number, "r");
    }

    /** The two are initialised by each other: what they read may not be there yet. */
    @Test
    void aCircleIsNotShared() {
        assertThat(isShared("Left", "VALUE")).isFalse();
        assertThat(isShared("Right", "VALUE")).isFalse();
    }
}
