package dev.detsim.agent.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** The class that the tests rewrite: a method or two for each kind of row. */
public class Subject {
    static String name = "field";
    static int count;

    public Subject() {
        this("default");
    }

    public Subject(String label) {
        if (label == null) {
            return;
        }
        TestHooks.CALLS.add("body " + label);
    }

    public long clock() {
        return System.nanoTime();
    }

    public long clockByReference() {
        LongSupplier clock = System::nanoTime;
        return clock.getAsLong();
    }

    public int hash() {
        return new Object().hashCode();
    }

    public int interfaceHash() {
        List<String> list = new ArrayList<>();
        return list.hashCode();
    }

    public int hashByReference() {
        Object o = new Object();
        IntSupplier hash = o::hashCode;
        return hash.getAsInt();
    }

    public int superHash() {
        return super.hashCode();
    }

    public int length() {
        return "four".length();
    }

    public String concat() {
        return "a".concat("b").strip();
    }

    public String field() {
        return name;
    }

    public void setField(String value) {
        name = value;
    }

    public int count() {
        return count++;
    }

    public int compute(int i, long j) {
        while (i < 0) {
            i++;
        }
        return i + (int) j;
    }

    public void accept(String s) {
        do {
            TestHooks.CALLS.add("accept " + s);
        } while (s.length() > 100);
    }

    public String supply(String s) {
        return s == null ? "none" : s;
    }

    public long number(int i) {
        return i > 0 ? i : -i;
    }

    public static int next(int i) {
        return i + 1;
    }

    public int callsNext() {
        return next(1);
    }

    public void run(boolean fail) {
        if (fail) {
            throw new IllegalStateException("body");
        }
        TestHooks.CALLS.add("run");
    }

    @Override
    public String toString() {
        return "four";
    }
}
