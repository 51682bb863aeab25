package dev.detsim.agent;

/** The oldest JDK that detsim can run on. */
final class JdkVersion {
    private static final int FLOOR = 25;

    private JdkVersion() {
    }

    /** Virtual threads unmount on monitors since JDK 24 (JEP 491); 25 is the first long-term release that has it. */
    static void check(int feature) {
        if (feature < FLOOR) {
            throw new AgentException("detsim needs JDK " + FLOOR + " or later, this is JDK [" + feature + "] in ["
                    + System.getProperty("java.home") + "]. Run the tests with JDK " + FLOOR
                    + " (JAVA_HOME, or the toolchain of the build); the code under test may be compiled for an older"
                    + " release.");
        }
    }
}
