package java.lang;

import java.time.Instant;
import jdk.internal.misc.VM;
import jdk.internal.ref.Cleaner;
import jdk.internal.vm.Continuation;

/** Time, environment and real mode: called from rewritten code. Outside a world each does the real thing. */
public final class DetsimHooks {
    /** How many worlds are running in this JVM: a plain static, the only cost where none runs. */
    public static int active;
    /** What went wrong while a class was rewritten, or null: no world may run then. Set by the agent. */
    public static volatile String failure;
    /**
     * Rewrites hidden classes, which no transformer is shown. To be called in real mode. Set by the agent.
     */
    public static volatile DetsimHiddenClasses.Rewriter hiddenClassRewriter;

    /** Makes sure that no class of the JDK is left as it was. To be run once, before the first world. Set by the agent. */
    public static volatile Runnable completion;

    private DetsimHooks() {
    }

    /** Whether the caller is in a world: the guard of many rows. */
    public static boolean inWorld() {
        return DetsimWorld.current() != null;
    }

    // time

    public static long nanoTime() {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? System.nanoTime() : w.nanoTime();
    }

    public static long currentTimeMillis() {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? System.currentTimeMillis() : Math.floorDiv(w.wallClock(), 1_000_000L);
    }

    /** As the native method: nanoseconds from {@code offset} seconds after the epoch to now, -1 if out of range. */
    public static long nanoTimeAdjustment(long offset) {
        DetsimWorld w = DetsimWorld.current();
        if (w == null) {
            return VM.getNanoTimeAdjustment(offset);
        }
        long wall = w.wallClock();
        long seconds = Math.floorDiv(wall, 1_000_000_000L) - offset;
        boolean inRange = seconds < 0x100000000L && seconds > -0x100000000L;
        return inRange ? seconds * 1_000_000_000L + Math.floorMod(wall, 1_000_000_000L) : -1;
    }

    /** The date of what the JDK finds out once in a JVM and keeps for all worlds: that on which each world begins. */
    public static long beginningMillis() {
        return inWorld() ? DetsimWorld.EPOCH_MILLIS : System.currentTimeMillis();
    }

    /** The same as an instant. */
    public static Instant beginning() {
        return inWorld() ? Instant.ofEpochMilli(DetsimWorld.EPOCH_MILLIS) : Instant.now();
    }

    // environment

    public static int availableProcessors(Runtime runtime) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? runtime.availableProcessors() : w.processors();
    }

    public static long freeMemory(Runtime runtime) {
        return inWorld() ? 256L << 20 : runtime.freeMemory();
    }

    public static long totalMemory(Runtime runtime) {
        return inWorld() ? 512L << 20 : runtime.totalMemory();
    }

    public static long maxMemory(Runtime runtime) {
        return inWorld() ? 1024L << 20 : runtime.maxMemory();
    }

    public static void gc(Runtime runtime) {
        if (!inWorld()) {
            runtime.gc();
        }
    }

    /** {@code Runtime.exit}. */
    public static void exit(Runtime runtime, int status) {
        DetsimWorld.current().exit(status, true);
    }

    /** {@code Runtime.halt}: no shutdown hooks. */
    public static void halt(Runtime runtime, int status) {
        DetsimWorld.current().exit(status, false);
    }

    /** Head of a class initialiser. */
    public static void enterInitializer(String className) {
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            w.enterInitializer(className);
        }
    }

    /** End of a class initialiser: of this class, or null if its class file is too old to name it. */
    public static void exitInitializer(Class<?> type) {
        DetsimOldObjects.initialized(type);
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            w.exitInitializer();
        }
    }

    /** Before the return of {@code Reference}'s constructor; the cleaners of direct buffers only free memory. */
    public static void retain(Object reference, Object referent, Object queue) {
        DetsimWorld w = DetsimWorld.current();
        if (w != null && referent != null && !(reference instanceof Cleaner)) {
            w.retain(referent);
        }
    }

    // real mode

    /**
     * Real mode begins: hooks do the real thing, and a contended lock blocks the carrier in real time, so that virtual order
     * does not move. For the JVM's own work (linking, class loading, transformers) and for locks that all worlds share.
     */
    public static void enterReal() {
        if (active != 0 && Thread.currentCarrierThread() instanceof DetsimCarrier c) {
            if (c.current != null) {
                Continuation.pin();
            }
            if (c.real++ == 0) {
                c.outer = c.inside;
                c.inside = null;
            }
        }
    }

    /** Undoes {@link #enterReal}. */
    public static void exitReal() {
        if (active != 0 && Thread.currentCarrierThread() instanceof DetsimCarrier c && c.real > 0) {
            if (--c.real == 0) {
                c.inside = c.outer;
            }
            if (c.current != null) {
                Continuation.unpin();
            }
        }
    }
}
