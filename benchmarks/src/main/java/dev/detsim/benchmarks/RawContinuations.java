package dev.detsim.benchmarks;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/** The JDK's own switch with nothing around it: what any scheduler of virtual threads is built on. */
final class RawContinuations {
    private static final ContinuationScope SCOPE = new ContinuationScope("raw");

    private RawContinuations() {
    }

    /** Continuations that yield in turn, {@code total} times between them. */
    static void run(int count, int total) {
        int each = total / count;
        Continuation[] all = new Continuation[count];
        for (int i = 0; i < count; i++) {
            all[i] = new Continuation(SCOPE, () -> yieldTimes(each));
        }
        for (int round = 0; round <= each; round++) {
            for (Continuation c : all) {
                c.run();
            }
        }
    }

    private static void yieldTimes(int times) {
        for (int n = 0; n < times; n++) {
            Continuation.yield(SCOPE);
        }
    }
}
