package dev.detsim.tests.escape;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.util.List;

/** The JVM as code sees it by {@code System} and {@code Runtime}. */
final class JvmDoors {
    private JvmDoors() {
    }

    static void add(Cases cases) {
        cases.put("processors", sim -> Runtime.getRuntime().availableProcessors());
        cases.put("memory", sim -> List.of(Runtime.getRuntime().freeMemory(), Runtime.getRuntime().totalMemory(),
                Runtime.getRuntime().maxMemory()));
        cases.put("gc", sim -> {
            System.gc();
            return System.nanoTime();
        });
        cases.put("run-finalization", sim -> runFinalization());
        cases.put("version", sim -> Runtime.version());
        cases.put("console", sim -> String.valueOf(System.console()));
        cases.put("uptime", sim -> {
            RuntimeMXBean bean = ManagementFactory.getRuntimeMXBean();
            long start = bean.getStartTime();
            Thread.sleep(500_000);
            if (bean.getStartTime() != start || bean.getUptime() < 500_000 || bean.getUptime() > 600_000) {
                throw new AssertionError(start + " " + bean.getStartTime() + " " + bean.getUptime());
            }
            return start + " " + bean.getUptime();
        });
        cases.put("security-manager", sim -> setSecurityManager());
    }

    @SuppressWarnings("removal")
    private static Object runFinalization() {
        Runtime.getRuntime().runFinalization();
        return System.nanoTime();
    }

    @SuppressWarnings("removal")
    private static Object setSecurityManager() {
        try {
            System.setSecurityManager(null);
            return "set";
        } catch (UnsupportedOperationException e) {
            return e;
        }
    }
}
