package java.lang;

import jdk.internal.misc.Unsafe;

/**
 * The generator of identity hashes that HotSpot keeps in each native thread: the words W, X, Y, Z of Marsaglia's
 * xor-shift. They are
 * found by watching the memory of the thread while one object is hashed.
 */
final class DetsimHashState {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final long NATIVE_THREAD = U.objectFieldOffset(Thread.class, "eetop");
    private static final int WORDS = 1024;
    private static final int OFFSET = find();

    private DetsimHashState() {
    }

    private static long base() {
        return U.getLong(Thread.currentCarrierThread(), NATIVE_THREAD);
    }

    /** Has the VM itself give {@code o} this hash: with X = 0 the generator yields W ^ W >>> 19, which is its own inverse. */
    static void draw(Object o, int hash) {
        long state = base() + OFFSET;
        long wx = U.getLongUnaligned(null, state);
        long yz = U.getLongUnaligned(null, state + 8);
        U.putInt(state, hash ^ hash >>> 19);
        U.putInt(state + 4, 0);
        System.identityHashCode(o);
        U.putLongUnaligned(null, state, wx);
        U.putLongUnaligned(null, state + 8, yz);
    }

    private static int find() {
        long base = base();
        int[] before = new int[WORDS];
        int[] after = new int[WORDS];
        copy(base, before);
        int hash = new Object().hashCode();
        copy(base, after);
        for (int i = 0; i + 3 < WORDS; i++) {
            int w = before[i];
            int t = before[i + 1] ^ before[i + 1] << 11;
            int v = w ^ w >>> 19 ^ t ^ t >>> 8;
            if (after[i] == v && after[i + 1] == before[i + 2] && after[i + 2] == before[i + 3] && after[i + 3] == w
                    && (v & 0x7fffffff) == hash) {
                return 4 * i;
            }
        }
        throw new InternalError("no generator of identity hashes in the native thread");
    }

    private static void copy(long base, int[] words) {
        for (int i = 0; i < words.length; i++) {
            words[i] = U.getInt(base + 4L * i);
        }
    }
}
