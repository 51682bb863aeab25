package dev.detsim.agent.rewrite;

import java.util.ArrayList;
import java.util.List;

/** Hooks whose effect a test can see. */
public final class TestHooks {
    /** What was called, in order. */
    public static final List<String> CALLS = new ArrayList<>();
    /** What {@link #guard} says. */
    public static boolean taken;

    private TestHooks() {
    }

    public static long clock() {
        return 42;
    }

    public static int hash(Object o) {
        return 7;
    }

    public static int superHash(Object o) {
        return 8;
    }

    public static int length(String s) {
        return s.length() * 10;
    }

    public static Object concat(Object s, String t) {
        return s + "+" + t;
    }

    public static Object field(Object value) {
        return "hooked " + value;
    }

    public static Object own(Object value, String field) {
        return value + " of " + field.substring(field.lastIndexOf('/') + 1);
    }

    public static Object write(Object value, Object real, String field) {
        CALLS.add("write " + value + " over " + real + " to " + field.substring(field.lastIndexOf('/') + 1));
        return value + "!";
    }

    public static int ownNumber(int value, String field) {
        return value + 100;
    }

    public static int writeNumber(int value, int real, String field) {
        CALLS.add("write " + value + " over " + real);
        return real;
    }

    public static boolean guard() {
        return taken;
    }

    public static boolean isNegative(int i) {
        return i < 0;
    }

    public static int instead(Object self, int i, long j) {
        return (int) (i - j);
    }

    public static boolean refuse(Object self, String s) {
        return s.isEmpty();
    }

    public static void refused(String call) {
        CALLS.add("refused " + call);
    }

    public static Object supply(Object self, Object s) {
        return s == null ? "supplied" : null;
    }

    public static void note(Object self, Object s) {
        CALLS.add("note " + s);
    }

    public static Object upper(Object s) {
        return ((String) s).toUpperCase(java.util.Locale.ROOT);
    }

    public static int more(int i) {
        return i + 1000;
    }

    public static long moreOf(long i, Object self) {
        return i + self.toString().length();
    }

    public static void made(Object self, Object s) {
        CALLS.add("made " + s);
    }

    public static void afterVoid() {
        CALLS.add("after");
    }

    public static void begin() {
        CALLS.add("begin");
    }

    public static void end() {
        CALLS.add("end");
    }
}
