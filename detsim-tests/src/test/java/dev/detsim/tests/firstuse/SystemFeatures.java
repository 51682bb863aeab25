package dev.detsim.tests.firstuse;

import dev.detsim.Detsim;
import java.beans.Introspector;
import java.beans.PropertyChangeSupport;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.tools.ToolProvider;

/** The process and what manages it. */
final class SystemFeatures {
    private SystemFeatures() {
    }

    /** A bean. */
    public interface OwnMBean {
        /** An attribute. */
        int getCount();
    }

    /** Its implementation. */
    public static final class Own implements OwnMBean {
        @Override
        public int getCount() {
            return 5;
        }
    }

    static Object logging() {
        Logger logger = Logger.getLogger("first.use");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamHandler handler = new StreamHandler(out, new SimpleFormatter());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        logger.log(Level.INFO, "message {0}", 1);
        LogRecord record = new LogRecord(Level.FINE, "record");
        logger.log(record);
        handler.flush();
        return out + " " + record.getSequenceNumber() + record.getLongThreadID();
    }

    static Object systemLogger() {
        System.Logger logger = System.getLogger("first.use.system");
        logger.log(System.Logger.Level.INFO, "info");
        logger.log(System.Logger.Level.TRACE, "trace");
        return logger.getName();
    }

    static Object processHandle() {
        return ProcessHandle.current().pid() + " " + ProcessHandle.current().info()
                + ProcessHandle.allProcesses().count()
                + System.getenv().size() + System.getProperties().size() + System.lineSeparator().length();
    }

    static Object management() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        return server.getMBeanCount() + " " + server.getDomains().length
                + ManagementFactory.getRuntimeMXBean().getUptime() + ManagementFactory.getRuntimeMXBean().getName();
    }

    static Object ownBeans() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("own:type=first");
        server.registerMBean(new Own(), name);
        return server.getAttribute(name, "Count") + " " + server.getMBeanInfo(name).getAttributes().length;
    }

    static Object shutdownHooks() {
        Thread hook = new Thread(() -> {});
        Runtime.getRuntime().addShutdownHook(hook);
        return Runtime.getRuntime().removeShutdownHook(hook) + " " + Runtime.version().feature();
    }

    static Object introspector() throws Exception {
        int[] fired = new int[1];
        PropertyChangeSupport support = new PropertyChangeSupport("source");
        support.addPropertyChangeListener(event -> fired[0]++);
        support.firePropertyChange("p", 1, 2);
        return Introspector.getBeanInfo(Thread.class).getPropertyDescriptors().length + " " + fired[0];
    }

    static Object naming() {
        try {
            return new InitialContext().lookup("java:comp/env");
        } catch (NamingException e) {
            return e.getClass();
        }
    }

    static Object compiler() {
        return ToolProvider.getSystemJavaCompiler() == null;
    }

    static Object sql() {
        try {
            return DriverManager.getConnection("jdbc:none:");
        } catch (SQLException e) {
            return e.getMessage() + java.sql.Timestamp.valueOf("2020-01-01 00:00:00").getTime();
        }
    }

    static Object versions() {
        return Objects.hash(1, "a") + " " + Runtime.Version.parse("21.0.1+5") + Integer.toHexString(7)
                + new java.math.BigDecimal("1.25").pow(9) + java.math.BigInteger.TWO.pow(200).nextProbablePrime();
    }

    /** Counts for the whole JVM. */
    static Object leak() throws Exception {
        return Detsim.escape("a leak that must be seen", () -> {
            int uses = Integer.getInteger("detsim-tests.uses", 0);
            System.setProperty("detsim-tests.uses", String.valueOf(uses + 1));
            return uses;
        });
    }

    static Object escape() throws Exception {
        return Detsim.escape("a real call", () -> 5);
    }
}
