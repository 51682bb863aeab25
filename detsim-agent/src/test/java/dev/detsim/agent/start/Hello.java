package dev.detsim.agent.start;

import java.util.Set;
import java.util.function.LongSupplier;

/** Uses what the table rewrites, in a JVM that simulates nothing. */
public final class Hello {
    private Hello() {
    }

    /** Prints one line. */
    public static void main(String[] arguments) throws Exception {
        LongSupplier clock = System::nanoTime;
        boolean forward = clock.getAsLong() <= System.nanoTime();
        Thread thread = Thread.ofVirtual().start(Thread::yield);
        thread.join();
        System.out.println("hello " + forward + " " + Set.of(1, 2, 3, 4, 5));
    }
}
