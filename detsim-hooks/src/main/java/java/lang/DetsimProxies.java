package java.lang;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names of dynamic proxies. The JDK numbers them, and their modules, in the order in which a JVM comes to need them; here the
 * number says for which interfaces they are, and for which loader, so that it does not tell what ran before.
 */
public final class DetsimProxies {
    /** What the calling thread is about to number. */
    private static final ThreadLocal<String> SUBJECT = new ThreadLocal<>();
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private DetsimProxies() {
    }

    /** Head of {@code Proxy$ProxyBuilder.defineProxyClass}. Interfaces of one loader differ in their names. */
    public static void defining(Object context, List<Class<?>> interfaces) {
        StringBuilder names = new StringBuilder();
        for (Class<?> type : interfaces) {
            names.append(type.getName()).append(',');
        }
        SUBJECT.set(names.toString());
    }

    /** The number of the proxy class. */
    public static long number(AtomicLong counter) {
        return hashOfSubject();
    }

    /** Head of {@code Proxy$ProxyBuilder.getDynamicModule}. Modules of two loaders may have one name. */
    public static void entering(ClassLoader loader) {
        SUBJECT.set(loader == null ? "" : loader.getClass().getName() + '/' + loader.getName());
    }

    /** Head of {@code MethodHandleProxies.newProxyClass}: each such class has a module of its own. */
    public static void adapting(Class<?> type) {
        SUBJECT.set(type.getName());
    }

    /** The number of the module. */
    public static int moduleNumber(AtomicInteger counter) {
        return (int) (hashOfSubject() >>> Integer.SIZE);
    }

    /** FNV-1a, positive. */
    private static long hashOfSubject() {
        String subject = SUBJECT.get();
        long hash = FNV_OFFSET;
        for (int i = 0; i < subject.length(); i++) {
            hash = (hash ^ subject.charAt(i)) * FNV_PRIME;
        }
        return hash & Long.MAX_VALUE;
    }
}
