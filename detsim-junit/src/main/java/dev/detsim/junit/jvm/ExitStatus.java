package dev.detsim.junit.jvm;

import java.util.Map;

/** How a process ended, in words. */
final class ExitStatus {
    /** What is added to the number of a signal. */
    private static final int SIGNAL = 128;
    private static final Map<Integer, String> NAMES = Map.of(1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 4, "SIGILL", 6,
            "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV", 15, "SIGTERM");

    private ExitStatus() {
    }

    static String spoken(int status) {
        var signal = NAMES.get(status - SIGNAL);
        return "ended with status %d".formatted(status)
                + (signal == null ? "" : " (signal %d, %s)".formatted(status - SIGNAL, signal));
    }
}
