package java.lang;

import java.security.SecureRandom;
import java.security.SecureRandomParameters;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jdk.internal.misc.Unsafe;

/** Randomness that the code under test gets without giving a seed. Each purpose is a stream of its own. */
public final class DetsimRandom {
    /** Seeds of {@code java.util.Random}. */
    public static final int RANDOM = 0;
    /** Seeds of generators that share a static seeder: {@code SplittableRandom} and its family. */
    public static final int SEEDER = 1;
    /** {@code SecureRandom}, and all that stands on it: UUIDs, names of temporary files, keys. */
    public static final int SECURE = 2;
    /** {@code Math.random}. */
    public static final int MATH = 3;
    /** {@code Collections.shuffle} without a generator. */
    public static final int SHUFFLE = 4;
    /** How many purposes there are. */
    public static final int PURPOSES = 5;

    private static final Unsafe U = Unsafe.getUnsafe();
    private static final long SEED = U.objectFieldOffset(Thread.class, "threadLocalRandomSeed");
    private static final long PROBE = U.objectFieldOffset(Thread.class, "threadLocalRandomProbe");
    private static final long SECONDARY = U.objectFieldOffset(Thread.class, "threadLocalRandomSecondarySeed");

    private DetsimRandom() {
    }

    /** Gives a new thread the state of its {@code ThreadLocalRandom}, so that nothing is initialised lazily. */
    public static void seed(Thread thread, long seed) {
        U.putLong(thread, SEED, seed);
        U.putInt(thread, PROBE, (int) (seed >>> 32) | 1);
        U.putInt(thread, SECONDARY, (int) seed | 1);
    }

    /** {@code Random.seedUniquifier}. */
    public static long seedUniquifier() {
        return DetsimWorld.current().draw(RANDOM);
    }

    /** What {@code Random} mixes with that: the clock would tell in whose course a class initialiser ran. */
    public static long salt() {
        return DetsimWorld.current() == null ? System.nanoTime() : 0;
    }

    /** {@code AtomicLong.getAndAdd} on a static seeder. */
    public static long nextSeed(AtomicLong seeder, long increment) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? seeder.getAndAdd(increment) : w.draw(SEEDER);
    }

    /** {@code AtomicInteger.addAndGet} on {@code ThreadLocalRandom.probeGenerator}. */
    public static int nextProbe(AtomicInteger generator, int increment) {
        DetsimCarrier c = carrier();
        return c == null ? generator.addAndGet(increment) : c.current.probe;
    }

    /** Contention on a table that all worlds share must not change the probe of a world's thread. */
    public static void putProbe(Unsafe unsafe, Object thread, long offset, int probe) {
        if (carrier() == null) {
            unsafe.putInt(thread, offset, probe);
        }
    }

    /** In real mode as well: the probe is the thread's. */
    private static DetsimCarrier carrier() {
        return DetsimHooks.active != 0 && Thread.currentCarrierThread() instanceof DetsimCarrier c && c.current != null
                ? c : null;
    }

    /** {@code Math.random}. */
    public static double mathRandom() {
        return (DetsimWorld.current().draw(MATH) >>> 11) * 0x1.0p-53;
    }

    /** {@code Collections.shuffle(List)}. */
    public static void shuffle(List<?> list) {
        Collections.shuffle(list, new Random(DetsimWorld.current().draw(SHUFFLE)));
    }

    /** {@code SecureRandom.nextBytes}; a null array is left to the real method. */
    public static boolean nextBytes(SecureRandom random, byte[] bytes) {
        DetsimWorld w = DetsimWorld.current();
        if (w == null || bytes == null) {
            return false;
        }
        for (int i = 0; i < bytes.length;) {
            long bits = w.draw(SECURE);
            for (int k = 0; k < 8 && i < bytes.length; k++, bits >>>= 8) {
                bytes[i++] = (byte) bits;
            }
        }
        return true;
    }

    /** {@code SecureRandom.setSeed}: a seed only adds to what is there, which is the world's. */
    public static boolean setSeed(SecureRandom random, byte[] seed) {
        return DetsimWorld.current() != null;
    }

    /** {@code SecureRandom.setSeed} of a number. */
    public static boolean setLongSeed(SecureRandom random, long seed) {
        return DetsimWorld.current() != null;
    }

    /** Whether {@code SecureRandom.getDefaultPRNG} passes a seed on: not in a world, where it would go to a shared device. */
    public static boolean isSeeded(boolean seeded) {
        return seeded && DetsimWorld.current() == null;
    }

    /** {@code SecureRandom.nextBytes} with parameters, which DRBG alone supports. */
    public static boolean nextDrbgBytes(SecureRandom random, byte[] bytes, SecureRandomParameters parameters) {
        return parameters != null && random.getAlgorithm().equals("DRBG") && nextBytes(random, bytes);
    }

    /** {@code SecureRandom.generateSeed}. */
    public static byte[] generateSeed(SecureRandom random, int length) {
        byte[] seed = new byte[length];
        nextBytes(random, seed);
        return seed;
    }

    /** {@code SecureRandom.getSeed}. */
    public static byte[] getSeed(int length) {
        return generateSeed(null, length);
    }
}
