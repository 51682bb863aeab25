package java.lang;

import jdk.internal.misc.Unsafe;

/**
 * Identity hashes. An object gets its hash in the header before the VM can give it another, so that the JIT, native code
 * and the VM agree and it never changes: f(seed, class, n-th of its class) in a world; a class, by its name, everywhere.
 */
public final class DetsimHashes {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final long UNLOCKED = 1;
    private static final long LOCK_BITS = 3;
    private static final int INDEX = 4095;
    /** Where in the header the hash begins: found by looking at two objects; 11 in JDK 25. */
    private static final int SHIFT = findShift();
    private static final long MASK = 0x7fffffffL << SHIFT;
    /** Classes that override {@code hashCode}, by the low bits of their own hash: no seed is needed for their objects. */
    private static final Class<?>[] OVERRIDING = new Class<?>[INDEX + 1];
    /** Classes whose hash is final, by its low bits. */
    private static final Class<?>[] SETTLED = new Class<?>[INDEX + 1];
    /** Classes that were hashed before the agent came, mostly in the JDK's archive: their hash stays. */
    private static final Class<?>[] EARLY = new Class<?>[1 << 13];

    private DetsimHashes() {
    }

    private static int findShift() {
        Object o = new Object();
        long before = U.getLong(o, 0L);
        long hash = o.hashCode();
        long after = U.getLong(o, 0L);
        for (int shift = 3; shift <= 32; shift++) {
            if (after == (before | hash << shift)) {
                return shift;
            }
        }
        throw new InternalError("no identity hash in the header of an object: " + Long.toHexString(after));
    }

    private static boolean isUnlocked(long header) {
        return (header & LOCK_BITS) == UNLOCKED;
    }

    /** Each {@code hashCode()} that may reach {@code Object.hashCode}. */
    public static int hash(Object o) {
        if (o instanceof Class<?> c) {
            settle(c);
        } else if (DetsimHooks.active != 0) {
            DetsimWorld w = DetsimWorld.current();
            if (w != null) {
                prepare(w, o);
            }
        }
        return o.hashCode();
    }

    /** {@code System.identityHashCode} and {@code super.hashCode()} that reaches {@code Object.hashCode}. */
    public static int identityHash(Object o) {
        if (o instanceof Class<?> c) {
            settle(c);
        } else if (o != null && !hasHash(o)) {
            seed(DetsimWorld.current(), o);
        }
        return System.identityHashCode(o);
    }

    private static boolean hasHash(Object o) {
        long header = U.getLong(o, 0L);
        return isUnlocked(header) && (header & MASK) != 0;
    }

    private static void prepare(DetsimWorld w, Object o) {
        if (!hasHash(o)) {
            Class<?> c = o.getClass();
            int slot = (int) (U.getLong(c, 0L) >>> SHIFT) & INDEX;
            if (OVERRIDING[slot] != c) {
                if (overrides(c)) {
                    OVERRIDING[slot] = c;
                } else {
                    seed(w, o);
                }
            }
        }
    }

    private static boolean overrides(Class<?> c) {
        DetsimHooks.enterReal();
        try {
            return c.getMethod("hashCode").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new InternalError(e);
        } finally {
            DetsimHooks.exitReal();
        }
    }

    /** Outside worlds, where there is none, only what worlds may share gets a hash from here. */
    private static void seed(DetsimWorld w, Object o) {
        int shared = DetsimOldObjects.constant(o);
        if (shared != 0 || w != null) {
            give(o, shared != 0 ? shared : w.hashFor(o.getClass()));
        }
    }

    /** Gives an object that worlds share the hash of its name, unless it has one. */
    static void named(Object o, long name) {
        if (!(o instanceof Class<?>) && !(o instanceof Enum<?>) && !hasHash(o)) {
            give(o, positive(name));
        }
    }

    /** The header of a locked object is elsewhere: the VM is made to draw the wanted hash itself. */
    private static void give(Object o, int hash) {
        for (;;) {
            long header = U.getLongVolatile(o, 0L);
            if (!isUnlocked(header)) {
                DetsimHashState.draw(o, hash);
                return;
            }
            if ((header & MASK) != 0 || U.compareAndSetLong(o, 0L, header, header | (long) hash << SHIFT)) {
                return;
            }
        }
    }

    /** Guard of what holds in and out of worlds. */
    public static boolean always() {
        return true;
    }

    // enums and classes: by content, in and out of worlds alike, for a hash must never change

    /** {@code Enum.hashCode}; a constant that was hashed before the agent came keeps its hash: it may be in a table. */
    public static int enumHash(Object constant) {
        if (!hasHash(constant)) {
            give(constant, hashOf((Enum<?>) constant));
        }
        return System.identityHashCode(constant);
    }

    static int hashOf(Enum<?> constant) {
        return positive(constant.getDeclaringClass().getName().hashCode() * 31L + constant.name().hashCode());
    }

    /** Gives a constant that was hashed before the agent came the hash that it would have. It may be in no table. */
    static void renew(Enum<?> constant) {
        int hash = hashOf(constant);
        long header = U.getLongVolatile(constant, 0L);
        if (isUnlocked(header)) {
            U.compareAndSetLong(constant, 0L, header, header & ~MASK | (long) hash << SHIFT);
        }
    }

    static int hashOf(Class<?> c) {
        String name = c.getName();
        long h = 0;
        for (int i = 0; i < name.length(); i++) {
            h = h * 31 + name.charAt(i);
        }
        return positive(h);
    }

    static int positive(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        int h = (int) ((z ^ (z >>> 31)) & 0x7fffffff);
        return h == 0 ? 1 : h;
    }

    /** Gives a class its hash if it has none; true if it was given now. */
    public static boolean seedClass(Class<?> c) {
        long header = U.getLong(c, 0L);
        return isUnlocked(header) && (header & MASK) == 0
                && U.compareAndSetLong(c, 0L, header, header | (long) hashOf(c) << SHIFT);
    }

    /** Head of {@code ClassLoader.postDefineClass}: before the verifier gives the mirror a hash of its own. */
    public static boolean defined(ClassLoader loader, Class<?> c, Object domain) {
        seedClass(c);
        return false;
    }

    /** Notes a class that was hashed before the agent came; true if it has a hash that is not its content's. */
    public static boolean prehashed(Class<?> c) {
        int hash = (int) ((U.getLong(c, 0L) & MASK) >>> SHIFT);
        if (hash == 0 || hash == hashOf(c)) {
            return false;
        }
        int i = hash & EARLY.length - 1;
        while (EARLY[i] != null && EARLY[i] != c) {
            i = i + 1 & EARLY.length - 1;
        }
        EARLY[i] = c;
        return true;
    }

    private static boolean isEarly(Class<?> c, int hash) {
        for (int i = hash & EARLY.length - 1; EARLY[i] != null; i = i + 1 & EARLY.length - 1) {
            if (EARLY[i] == c) {
                return true;
            }
        }
        return false;
    }

    /** Some classes of the boot loader are linked, and hashed, with no Java code in between: put right at the first look. */
    private static void settle(Class<?> c) {
        long header = U.getLong(c, 0L);
        int slot = (int) (header >>> SHIFT) & INDEX;
        if (SETTLED[slot] != c && (header & 2) == 0) {
            int hash = (int) ((header & MASK) >>> SHIFT);
            if (hash == 0) {
                seedClass(c);
            } else if (c.getClassLoader() == null && !isEarly(c, hash)) {
                U.compareAndSetLong(c, 0L, header, header & ~MASK | (long) hashOf(c) << SHIFT);
            }
            SETTLED[(int) (U.getLong(c, 0L) >>> SHIFT) & INDEX] = c;
        }
    }
}
