package dev.detsim.benchmarks.price;

/** The least that a JVM can do. */
final class HelloJvm {
    private HelloJvm() {
    }

    /** Tells the processor time. */
    public static void main(String[] arguments) {
        Measured.tellCpu();
    }
}
