package dev.detsim.agent.statics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which arrays all processes may share: those that nobody can write, or that have no elements. */
class ArrayFactsTest {
    private static final String HERE = "dev/detsim/agent/statics/ArrayFactsTest$";

    private static boolean isShared(String type, String field) {
        LoaderSource source = new LoaderSource(ArrayFactsTest.class.getClassLoader(), name -> false, name -> false);
        Facts facts = new Facts(new Hierarchy(new ClassStore(source), new TreeSet<>()), new Facts.Answers());
        ClassModel model = Objects.requireNonNull(facts.classes().get(HERE + type));
        FieldKey key = model.statics.keySet().stream().filter(f -> f.name().equals(field)).findFirst().orElseThrow();
        return facts.isShared(model, key);
    }

    static final class Read {
        static final int[] EMPTY = {};
        private static final int[] INDEXED = {1, 2, 3};
        private static final String[] LOOPED = {"a", "b"};
        private static final int[] CLONED = {1};
        private static final int[] COPIED = {1};
        private static final char[] CHARS = {'a', 'b'};
        private static final char[] OF_TEXT = "0123456789abcdef".toCharArray();
        private static final long[] SEARCHED = {1, 2};
        private static final byte[] SOURCE = {1, 2};
        private static final int[] IN_NEST = {1};
        private static final int[] CHOSEN = {1};
        private static final int[] OTHER = {2};

        static String read(int i) {
            StringBuilder all = new StringBuilder(String.valueOf(CHARS));
            for (String text : LOOPED) {
                all.append(text);
            }
            byte[] copy = new byte[SOURCE.length];
            System.arraycopy(SOURCE, 0, copy, 0, copy.length);
            int[] chosen = i > 3 ? CHOSEN : OTHER;
            return all.append(INDEXED[i]).append(CLONED.clone()[0]).append(Arrays.copyOf(COPIED, 1)[0])
                    .append(OF_TEXT[i & 15]).append(Arrays.binarySearch(SEARCHED, i)).append(chosen[0]).append(copy[0])
                    .toString();
        }

        static final class Nested {
            static int read() {
                return IN_NEST[0] + IN_NEST.length;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMPTY", "INDEXED", "LOOPED", "CLONED", "COPIED", "CHARS", "OF_TEXT", "SEARCHED", "SOURCE",
        "IN_NEST", "CHOSEN", "OTHER"})
    void whatIsOnlyReadIsShared(String field) {
        assertThat(isShared("Read", field)).isTrue();
    }

    static final class Leaking {
        static final int[] SEEN_BY_OTHERS = {1};
        private static final int[] WRITTEN = {1};
        private static final int[] WRITTEN_LATER = {1};
        private static final int[] RETURNED = {1};
        private static final int[] PASSED = {1};
        private static final int[] KEPT = {1};
        private static final int[] CAPTURED = {1};
        private static final int[] RETURNED_BY_NESTED = {1};
        private static final int[] TARGET = {1};
        private static final int[] CHOSEN = {1};
        private static final String[] AS_LIST = {"a"};
        private static final int[] AS_ELEMENT = {1};
        private static final int[][] DEEP = {{1}};
        private static final int[] LOCKED = {1};
        private static final int[] INITIALIZED = new int[3];
        private static final Object[] HOLDING = {new StringBuilder("x")};
        private static final long[] DRAWN = {System.nanoTime()};
        private static Object kept = "";

        static {
            for (int i = 0; i < INITIALIZED.length; i++) {
                INITIALIZED[i] = i;
            }
        }

        static int[] leak(boolean chosen) {
            WRITTEN[0]++;
            int[] later = WRITTEN_LATER;
            later[0] = 2;
            Object wide = PASSED;
            pass(wide);
            kept = KEPT;
            System.arraycopy(INITIALIZED, 0, TARGET, 0, 1);
            Object[] elements = {AS_ELEMENT, DEEP[0], HOLDING[0], DRAWN[0]};
            pass(elements);
            IntSupplier supplier = capturing(CAPTURED);
            pass(supplier);
            synchronized (LOCKED) {
                return chosen ? CHOSEN : new int[SEEN_BY_OTHERS.length];
            }
        }

        static int[] returned() {
            return RETURNED;
        }

        static List<String> asList() {
            return Arrays.asList(AS_LIST);
        }

        private static IntSupplier capturing(int[] array) {
            return () -> array[0]++;
        }

        private static void pass(Object wide) {
            kept = wide;
        }

        static Object kept() {
            return kept;
        }

        static final class Nested {
            static int[] get() {
                return RETURNED_BY_NESTED;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEEN_BY_OTHERS", "WRITTEN", "WRITTEN_LATER", "RETURNED", "PASSED", "KEPT", "CAPTURED",
        "RETURNED_BY_NESTED", "TARGET", "CHOSEN", "AS_LIST", "AS_ELEMENT", "DEEP", "LOCKED", "INITIALIZED", "HOLDING",
        "DRAWN"})
    void whatIsWrittenOrLetGoIsNot(String field) {
        assertThat(isShared("Leaking", field)).isFalse();
    }

    enum Feature {
        ONE, TWO;

        private final int mask = 1 << ordinal();
        private final String label = name() + "!";

        boolean isIn(int set) {
            return (set & mask) != 0 || label.isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ONE", "$VALUES"})
    void anEnumMayAskForItsNumberAndName(String field) {
        assertThat(isShared("Feature", field)).isTrue();
    }
}
