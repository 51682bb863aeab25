package java.lang;

/**
 * What a process locks instead of the objects that all processes share: class objects, and constants. Only its own code, one
 * thread at a time, uses the table.
 */
public final class DetsimLocks {
    private Object[] keys = new Object[16];
    private Object[] values = new Object[16];
    private int size;

    DetsimLocks() {
    }

    /** What to lock when the code says {@code monitor}. */
    public static Object of(Object monitor) {
        if (!isShared(monitor)) {
            return monitor;
        }
        DetsimStaticState process = DetsimStaticState.current();
        return process == DetsimStaticState.OUTSIDE ? monitor : process.locks.lock(monitor);
    }

    private static boolean isShared(Object monitor) {
        return monitor instanceof Class || monitor instanceof String || monitor instanceof Integer
                || monitor instanceof Long || monitor instanceof Boolean || monitor instanceof Character
                || monitor instanceof Short || monitor instanceof Byte;
    }

    /** {@code Object.wait(long)}. */
    public static void wait(Object monitor, long millis) throws InterruptedException {
        of(monitor).wait(millis);
    }

    /** {@code Object.wait(long, int)}. */
    public static void wait(Object monitor, long millis, int nanos) throws InterruptedException {
        of(monitor).wait(millis, nanos);
    }

    private Object lock(Object monitor) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(keys, monitor);
        if (keys[slot] == null) {
            keys[slot] = monitor;
            values[slot] = new Object();
            size++;
        }
        return values[slot];
    }

    private void grow() {
        Object[] moreKeys = new Object[keys.length * 2];
        Object[] moreValues = new Object[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != null) {
                int slot = slot(moreKeys, keys[i]);
                moreKeys[slot] = keys[i];
                moreValues[slot] = values[i];
            }
        }
        keys = moreKeys;
        values = moreValues;
    }

    private static int slot(Object[] keys, Object monitor) {
        int i = hash(monitor) * 0x9E3779B9 >>> 8;
        while (true) {
            i &= keys.length - 1;
            if (keys[i] == null || keys[i] == monitor) {
                return i;
            }
            i++;
        }
    }

    /** By content: the identity hash of a shared object is not this process's to give. */
    private static int hash(Object monitor) {
        return monitor instanceof Class<?> c ? c.getName().hashCode() : monitor.hashCode();
    }
}
