package dev.detsim.agent;

/** The version of a JDK, and whether detsim can run on it. */
record JdkVersion(int feature, String build, String home) {
    private static final int FLOOR = 25;

    static JdkVersion running() {
        return new JdkVersion(Runtime.version().feature(), Runtime.version().toString(),
                System.getProperty("java.home"));
    }

    /** Virtual threads unmount on monitors since JDK 24 (JEP 491); 25 is the first long-term release that has it. */
    void check() {
        if (feature < FLOOR) {
            throw new AgentException("detsim needs JDK " + FLOOR + " or later, this is [" + build + "] in [" + home
                    + "]. Run the tests with JDK " + FLOOR
                    + " (JAVA_HOME, or the toolchain of the build); the code under test may be compiled for an older"
                    + " release.");
        }
    }
}
