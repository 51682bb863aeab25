package java.lang;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.internal.misc.Unsafe;

/** Counters that the JDK shares, names that it makes from addresses, and orders that follow addresses. */
public final class DetsimNames {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final long NAME = U.objectFieldOffset(Class.class, "name");
    private static final int SLOTS = 1 << 14;
    /** Hidden classes counted by prefix of their name: an open-addressed table, for a hook may not use a map. */
    private static final String[] PREFIXES = new String[SLOTS];
    private static final int[] COUNTS = new int[SLOTS];

    private DetsimNames() {
    }

    /** {@code Executors$DefaultThreadFactory.poolNumber}. */
    public static int nextPool(AtomicInteger counter) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? counter.getAndIncrement() : 1 + w.count("pool");
    }

    /** {@code Timer.nextSerialNumber}. */
    public static int nextTimer(AtomicInteger counter) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? counter.getAndIncrement() : w.count("timer");
    }

    /** {@code CleanerImpl$InnocuousThreadFactory.cleanerThreadNumber}. */
    public static int nextCleaner(AtomicInteger counter) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? counter.getAndIncrement() : w.count("cleaner");
    }

    /** {@code ForkJoinPool.getAndAddPoolIds}. */
    public static int nextForkJoinPool(int increment) {
        return DetsimWorld.current().count("fork-join pool");
    }

    /** {@code ScheduledThreadPoolExecutor.sequencer}. */
    public static long nextSequence(java.util.concurrent.atomic.AtomicLong counter) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? counter.getAndIncrement() : w.count("scheduled task");
    }

    /** The VM lists methods in the order of their names' addresses. */
    public static Method[] sortMethods(Method[] methods) {
        sort(methods);
        return methods;
    }

    /** The same for constructors. */
    public static Constructor<?>[] sortConstructors(Constructor<?>[] constructors) {
        sort(constructors);
        return constructors;
    }

    private static void sort(Executable[] members) {
        if (members.length > 1) {
            Arrays.sort(members, new Order());
        }
    }

    /** By name, parameters, result. */
    private static final class Order implements java.util.Comparator<Executable> {
        @Override
        public int compare(Executable a, Executable b) {
            int c = a.getName().compareTo(b.getName());
            return c != 0 ? c : signature(a).compareTo(signature(b));
        }

        private static String signature(Executable e) {
            StringBuilder b = new StringBuilder();
            for (Class<?> p : e.getParameterTypes()) {
                b.append(p.getName()).append(',');
            }
            return e instanceof Method m ? b.append(m.getReturnType().getName()).toString() : b.toString();
        }
    }

    /** {@code InnerClassLambdaMetafactory.lambdaClassName}: adds the method, so that the number does not follow link order. */
    public static String lambdaName(String name, Object factory) {
        try {
            long field = U.objectFieldOffset(factory.getClass(), "implMethodName");
            String method = (String) U.getReference(factory, field);
            return name + "$" + method.replace('<', '_').replace('>', '_');
        } catch (InternalError e) {
            return name;
        }
    }

    /** {@code Class.initClassName}: the address in the name of a hidden class becomes a number. */
    public static String className(String name, Object type) {
        Class<?> c = (Class<?>) type;
        int slash = name == null || c.isArray() || !c.isHidden() ? -1 : name.lastIndexOf("/0x");
        if (slash < 0) {
            return name;
        }
        String numbered = name.substring(0, slash + 3) + Integer.toHexString(number(name.substring(0, slash)));
        U.putReferenceVolatile(c, NAME, numbered);
        return numbered;
    }

    /** Those that the JDK makes are made once in a JVM; those of the code under test, in each process. */
    private static int number(String prefix) {
        DetsimWorld w = DetsimWorld.current();
        return w == null || DetsimHiddenClasses.isOfJdk(prefix.replace('.', '/')) ? next(prefix)
                : w.count("hidden class " + prefix);
    }

    private static int next(String prefix) {
        DetsimHooks.enterReal();
        try {
            synchronized (COUNTS) {
                int i = prefix.hashCode() & SLOTS - 1;
                for (int n = 0; n < SLOTS && PREFIXES[i] != null && !PREFIXES[i].equals(prefix); n++) {
                    i = i + 1 & SLOTS - 1;
                }
                PREFIXES[i] = prefix;
                return COUNTS[i]++;
            }
        } finally {
            DetsimHooks.exitReal();
        }
    }
}
