package java.lang;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ForkJoinPool;
import jdk.internal.misc.Unsafe;

/** The common pool: a real one would be a way out of the world. */
public final class DetsimPools {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final long PARALLELISM = U.objectFieldOffset(ForkJoinPool.class, "parallelism");

    private DetsimPools() {
    }

    /** After each read of {@code ForkJoinPool.common} and {@code CompletableFuture.ASYNC_POOL}. */
    public static ForkJoinPool common(ForkJoinPool real) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? real : w.processPool();
    }

    /** After each read of {@code AbstractTask.LEAF_TARGET}, which follows the parallelism of the common pool. */
    public static int leafTarget(int real) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? real : w.processors() << 2;
    }

    /** A pool made as the JDK makes the common one. */
    public static ForkJoinPool newCommonPool(int parallelism) {
        DetsimHooks.enterReal();
        try {
            MethodHandle constructor = MethodHandles.privateLookupIn(ForkJoinPool.class, MethodHandles.lookup())
                    .findConstructor(ForkJoinPool.class, MethodType.methodType(void.class, byte.class));
            ForkJoinPool pool = (ForkJoinPool) constructor.invoke((byte) 0);
            U.putInt(pool, PARALLELISM, parallelism);
            return pool;
        } catch (Throwable e) {
            throw new InternalError("no common pool", e);
        } finally {
            DetsimHooks.exitReal();
        }
    }
}
