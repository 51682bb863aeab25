package dev.detsim.junit.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;

/** Stack traces as a user wants them: without the frames of detsim and of the JDK's machinery under it. */
final class Frames {
    /** The API and the modules; code under test lives in dev.detsim.tests and dev.detsim.samples. */
    private static final Pattern OURS = Pattern.compile("dev\\.detsim\\.([A-Z].*|(core|net|fs|check|junit|agent)\\..*)"
            + "|java\\.lang\\.Detsim.*"
            + "|java\\.lang\\.VirtualThread.*"
            + "|java\\.lang\\.reflect\\..*"
            + "|jdk\\.internal\\.(reflect|vm)\\..*");

    private Frames() {
    }

    /** Takes our frames out of the exception, its causes and what it suppressed. */
    static void prune(Throwable failure) {
        prune(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void prune(Throwable failure, Set<Throwable> seen) {
        if (seen.add(failure)) {
            failure.setStackTrace(pruned(failure.getStackTrace()));
            if (failure.getCause() != null) {
                prune(failure.getCause(), seen);
            }
            Arrays.stream(failure.getSuppressed()).forEach(suppressed -> prune(suppressed, seen));
        }
    }

    /** A trace that is all ours stays as it is: there is nothing else to look at. */
    private static StackTraceElement[] pruned(StackTraceElement[] frames) {
        var users = Arrays.stream(frames).filter(frame -> !OURS.matcher(frame.getClassName()).matches())
                .toArray(StackTraceElement[]::new);
        return users.length == 0 ? frames : users;
    }
}
