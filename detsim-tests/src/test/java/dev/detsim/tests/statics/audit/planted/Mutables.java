package dev.detsim.tests.statics.audit.planted;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Static state that can be changed, and that no process must share: the audit is told that they do. */
final class Mutables {
    static final int[] ARRAY = {1};
    static final CharSequence BUILDER = new StringBuilder("x");
    static final Map<String, String> MAP = new HashMap<>();
    static final AtomicInteger COUNTER = new AtomicInteger();
    static final ThreadLocal<String> LOCAL = new ThreadLocal<>();
    static final Outer FAR = new Outer(List.of(Optional.of(new Inner())));
    static final IntSupplier CAPTURED = captured(new int[1]);
    static final MethodHandle BOUND = bound(new Inner());
    static final Object HIDDEN = new Object[] {"x"};
    static final List<Object> IN_LIST = List.of("x", (Object) new long[1]);
    static volatile Inner replaced = new Inner();

    private Mutables() {
    }

    record Outer(List<Optional<Inner>> inner) {
    }

    static final class Inner {
        private int count;

        int next() {
            return ++count;
        }
    }

    enum Constant {
        ONE;

        private String note = "";

        void note(String text) {
            note += text;
        }
    }

    private static IntSupplier captured(int[] counter) {
        return () -> counter[0]++;
    }

    private static MethodHandle bound(Inner inner) {
        try {
            return MethodHandles.lookup().bind(inner, "next", MethodType.methodType(int.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
