package dev.detsim.benchmarks.price;

/** Uses a library once, which is what a test does that runs alone. */
final class FirstRunJvm {
    private FirstRunJvm() {
    }

    /** Takes the name of the library, and {@code here} or {@code world}. */
    public static void main(String[] arguments) throws Exception {
        long begin = System.nanoTime();
        Measured.tell("result", Library.of(arguments).run(1));
        Measured.tell("first", (System.nanoTime() - begin) / 1e9);
        Measured.tellCpu();
    }
}
