package dev.detsim.tests.escape;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.OperatingSystemMXBean;
import dev.detsim.Detsim;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.rmi.Remote;
import java.rmi.registry.LocateRegistry;
import java.rmi.server.UnicastRemoteObject;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.NotificationEmitter;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;

/** Management beans, and remote objects. */
final class ManagementDoors {
    private ManagementDoors() {
    }

    static void add(Cases cases) {
        cases.put("mbean-server", sim -> ManagementFactory.getPlatformMBeanServer().getMBeanCount());
        threads(cases);
        memory(cases);
        machine(cases);
        remote(cases);
    }

    private static ThreadMXBean threads() {
        return ManagementFactory.getThreadMXBean();
    }

    private static void threads(Cases cases) {
        cases.put("thread-count", sim -> threads().getThreadCount());
        cases.put("thread-ids", sim -> threads().getAllThreadIds());
        cases.put("thread-info", sim -> threads().getThreadInfo(1));
        cases.put("thread-cpu", sim -> threads().getCurrentThreadCpuTime());
        cases.put("thread-cpu-of", sim -> threads().getThreadCpuTime(1));
        cases.put("thread-dump", sim -> threads().dumpAllThreads(true, true));
        cases.put("thread-deadlocks", sim -> threads().findDeadlockedThreads());
        cases.put("thread-allocated", sim -> ((com.sun.management.ThreadMXBean) threads()).getThreadAllocatedBytes(1));
    }

    private static void memory(Cases cases) {
        cases.put("memory-bean", sim -> ManagementFactory.getMemoryMXBean().getHeapMemoryUsage());
        cases.put("memory-pools", sim -> ManagementFactory.getMemoryPoolMXBeans().getFirst().getUsage());
        cases.put("gc-beans", sim -> ManagementFactory.getGarbageCollectorMXBeans());
        cases.put("gc-beans-by-type", sim -> ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class));
        cases.put("gc-beans-by-server", sim -> collections());
        cases.put("buffer-pools", sim -> ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).getFirst()
                .getCount());
        cases.put("class-counts", sim -> ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        cases.put("compile-time", sim -> ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
        cases.put("memory-notification", sim -> {
            ((NotificationEmitter) ManagementFactory.getMemoryMXBean()).addNotificationListener((n, back) -> {
            }, null, null);
            return null;
        });
    }

    private static Object collections() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName any = new ObjectName(ManagementFactory.GARBAGE_COLLECTOR_MXBEAN_DOMAIN_TYPE + ",*");
        return server.getAttribute(server.queryNames(any, null).iterator().next(), "CollectionCount");
    }

    private static void machine(Cases cases) {
        cases.put("load-average", sim -> ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        cases.put("unsafe-load-average", sim -> unsafeLoadAverage());
        cases.put("os-figures", sim -> ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime());
        cases.put("heap-dump", sim -> {
            diagnostic().dumpHeap("/heap.hprof", true);
            return null;
        });
        cases.put("diagnostic-command", sim -> Detsim
                .escape("gets hold of the JVM's server", ManagementFactory::getPlatformMBeanServer)
                .invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmUptime",
                        new Object[] {new String[0]}, new String[] {String[].class.getName()}));
        cases.put("vm-option", sim -> {
            diagnostic().setVMOption("HeapDumpOnOutOfMemoryError", "false");
            return null;
        });
    }

    private static HotSpotDiagnosticMXBean diagnostic() {
        return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    }

    private static Object unsafeLoadAverage() throws Exception {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field the = type.getDeclaredField("theUnsafe");
        the.setAccessible(true);
        return type.getMethod("getLoadAverage", double[].class, int.class).invoke(the.get(null), new double[1], 1);
    }

    private static void remote(Cases cases) {
        cases.put("jmx-remote", sim -> JMXConnectorServerFactory.newJMXConnectorServer(
                new JMXServiceURL("service:jmx:rmi://"), Map.of(), MBeanServerFactory.newMBeanServer()));
        cases.put("rmi-registry", sim -> LocateRegistry.createRegistry(0));
        cases.put("rmi-export", sim -> UnicastRemoteObject.exportObject(new Remote() {
        }, 0));
    }
}
