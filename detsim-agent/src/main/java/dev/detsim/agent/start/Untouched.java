package dev.detsim.agent.start;

import java.util.List;

/** Classes that are never rewritten: detsim itself, and what runs tests around the simulation. */
final class Untouched {
    private static final List<String> PREFIXES = List.of("java/lang/Detsim", "dev/detsim/core/", "dev/detsim/net/",
            "dev/detsim/fs/", "dev/detsim/junit/", "dev/detsim/agent/", "net/bytebuddy/", "org/mockito/",
            "org/jacoco/", "org/junit/", "org/opentest4j/", "org/apache/maven/surefire/", "worker/org/gradle/",
            "org/gradle/", "com/intellij/", "org/openjdk/jmh/");
    private static final String API = "dev/detsim/";

    private Untouched() {
    }

    static boolean contains(String className) {
        for (String prefix : PREFIXES) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return isApi(className);
    }

    /** The classes of the package itself, not those below it. */
    private static boolean isApi(String className) {
        return className.startsWith(API) && className.indexOf('/', API.length()) < 0;
    }
}
