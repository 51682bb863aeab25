package dev.detsim.junit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the bodies of simulations tell the tests that run them: this package is never rewritten, so all see the same. */
public final class Calls {
    /** What was called, in order. */
    public static final List<String> CALLS = new CopyOnWriteArrayList<>();
    /** Test instances that were made. */
    public static final Set<Object> INSTANCES = ConcurrentHashMap.newKeySet();

    private Calls() {
    }
}
