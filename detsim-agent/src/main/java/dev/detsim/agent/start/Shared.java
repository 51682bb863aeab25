package dev.detsim.agent.start;

import dev.detsim.agent.AgentException;
import dev.detsim.agent.statics.ShareList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The share list of this JVM. The user's part is a system property, which is read when the first class of the application is
 * loaded: under Surefire properties are set after the agent has started.
 */
final class Shared implements Predicate<String> {
    private @Nullable ShareList list;

    @Override
    public synchronized boolean test(String className) {
        ShareList known = list;
        if (known == null) {
            known = read();
            list = known;
        }
        return known.contains(className);
    }

    /** A mistake of the user's is told, and stops every simulation. */
    private static ShareList read() {
        try {
            return ShareList.of(System.getProperty(ShareList.PROPERTY), Shared::exists);
        } catch (AgentException e) {
            Failure.record(e);
            return ShareList.of(null, Shared::exists);
        }
    }

    private static boolean exists(String name) {
        return ClassPath.has(name.endsWith("/") ? name : name + ".class");
    }
}
