package dev.detsim.core.world;

import dev.detsim.core.monitor.Snapshot;
import dev.detsim.core.thread.SimThread;
import dev.detsim.core.trace.Fold;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.trace.Witness;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sees where a value is folded: the stack of the thread that does it. A step is folded by the loop, so there it is the stack
 * of the thread that was chosen: where it blocked, and will go on.
 */
final class Eyewitness implements Witness {
    private static final int FRAMES = 24;
    /** The modules above the core, and how they call a test. */
    private static final Pattern MACHINERY =
            Pattern.compile(
                    "dev\\.detsim\\.(fs|net|junit)\\..*|java\\.lang\\.reflect\\..*|jdk\\.internal\\.reflect\\..*");

    private final World world;

    Eyewitness(World world) {
        this.world = world;
    }

    @Override
    public Fold.Place place(Kind kind, long subject) {
        SimThread running = world.running();
        SimThread seen = kind == Kind.STEP ? numbered(subject) : running;
        DetsimHooks.enterReal();
        try {
            return new Fold.Place(world.steps(), world.now(), seen == null ? "" : ThreadReport.name(seen),
                    stack(seen, running));
        } finally {
            DetsimHooks.exitReal();
        }
    }

    private @Nullable SimThread numbered(long number) {
        return world.threads.list().stream().filter(t -> t.number == number).findFirst().orElse(null);
    }

    private static List<String> stack(@Nullable SimThread seen, @Nullable SimThread running) {
        return Stream.of(frames(seen, running)).filter(Eyewitness::isUsers).limit(FRAMES)
                .map(StackTraceElement::toString).toList();
    }

    private static boolean isUsers(StackTraceElement frame) {
        return !ThreadReport.isOurs(frame) && !MACHINERY.matcher(frame.getClassName()).matches();
    }

    private static StackTraceElement[] frames(@Nullable SimThread seen, @Nullable SimThread running) {
        if (seen == null) {
            return new StackTraceElement[0];
        }
        if (seen == running) {
            return new Throwable().getStackTrace();
        }
        Snapshot snapshot = Snapshot.of(seen.vehicle());
        return snapshot == null ? new StackTraceElement[0] : snapshot.stack();
    }
}
