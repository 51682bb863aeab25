package dev.detsim.agent.statics;

/** What the rewriting calls and adds. */
final class Names {
    /** Of a class: its holder in the running process, initialised. */
    static final String GET = "$sh";
    /** Of a class: what is left of its initialiser for each process. */
    static final String INITIALIZER = "$clinit";
    /** The initialiser of the JVM. */
    static final String CLINIT = "<clinit>";
    /** The constructor. */
    static final String INIT = "<init>";
    /** Of a holder's class: its index. */
    static final String INDEX = "$index";
    /** Of a holder's class: the holder in the running process, initialised. */
    static final String HOLDER_GET = "get";
    /** The common superclass of holders. */
    static final String BASE = "java/lang/DetsimHolder";
    /** The runtime. */
    static final String RUNTIME = "java/lang/DetsimClasses";
    /** The locks of a process. */
    static final String LOCKS = "java/lang/DetsimLocks";
    private static final String SUFFIX = "$$Statics";

    private Names() {
    }

    /** The class of the holders of a class. */
    static String holder(String className) {
        return className + SUFFIX;
    }

    /** Whether a class is one of ours. */
    static boolean isHolder(String className) {
        return className.endsWith(SUFFIX);
    }

    /** The descriptor of what returns the holder of a class. */
    static String getter(String className) {
        return "()L" + holder(className) + ";";
    }
}
