package dev.detsim.junit.report;

import java.util.Properties;

/** What started this JVM, told by the traces that each tool leaves in the system properties. */
public enum LaunchTool {
    /** Surefire or Failsafe. */
    MAVEN,
    /** A test worker of Gradle. */
    GRADLE,
    /** An IDE, the console launcher, anything else. */
    OTHER;

    /** Looks at the system properties of the JVM. */
    public static LaunchTool of(Properties system) {
        if (system.containsKey("org.gradle.test.worker") || command(system).contains("worker.org.gradle")) {
            return GRADLE;
        }
        var maven = system.containsKey("surefire.test.class.path") || system.containsKey("surefire.real.class.path")
                || command(system).contains("surefire");
        return maven ? MAVEN : OTHER;
    }

    private static String command(Properties system) {
        return system.getProperty("sun.java.command", "") + system.getProperty("java.class.path", "");
    }
}
