package java.lang;

import jdk.internal.misc.VM;

/** Loggers of {@code System.getLogger}. */
public final class DetsimLoggers {
    private DetsimLoggers() {
    }

    /**
     * How {@code LazyLoggers} comes by one. Those of the JDK itself are made once in a JVM, when they first log, and are those
     * of the JVM around; those of the code under test are its process's.
     */
    public static System.Logger find(System.LoggerFinder finder, String name, Module module) {
        if (!VM.isSystemDomainLoader(module.getClassLoader())) {
            return finder.getLogger(name, module);
        }
        DetsimHooks.enterReal();
        try {
            return finder.getLogger(name, module);
        } finally {
            DetsimHooks.exitReal();
        }
    }
}
