package dev.detsim.tests.environment;

import java.io.ByteArrayInputStream;
import java.io.ObjectInputFilter;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.net.URLConnection;
import java.security.Security;
import java.sql.DriverManager;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.ObjectName;
import javax.naming.spi.NamingManager;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/** What a program can change for its whole process, and how to see it; in the order in which one JVM survives all of them. */
enum Change {
    LOCALE(() -> Locale.setDefault(Locale.GERMANY),
            () -> Locale.getDefault() + " " + NumberFormat.getInstance().format(1234.5) + " " + "I".toLowerCase()),
    LOCALE_OF_FORMATS(() -> Locale.setDefault(Locale.Category.FORMAT, Locale.ITALY),
            () -> Locale.getDefault(Locale.Category.FORMAT)),
    TIME_ZONE(() -> TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo")),
            () -> ZoneId.systemDefault() + " " + TimeZone.getDefault().getID()),
    PROPERTY(() -> System.setProperty("detsim-tests", "set"), () -> System.getProperty("detsim-tests", "none")),
    PROPERTY_OF_THE_MAP(() -> System.getProperties().put("detsim-tests-map", "set"),
            () -> System.getProperties().containsKey("detsim-tests-map")),
    NUMBER_PROPERTY(() -> System.setProperty("detsim-tests-number", "5"),
            () -> Integer.getInteger("detsim-tests-number", 0) + " " + Long.getLong("detsim-tests-number", 0)),
    FLAG_PROPERTY(() -> System.setProperty("detsim-tests-flag", "true"), () -> Boolean.getBoolean("detsim-tests-flag")),
    CLEARED_PROPERTY(() -> System.clearProperty("java.vendor.url"), () -> System.getProperty("java.vendor.url")),
    UNCAUGHT_HANDLER(() -> Thread.setDefaultUncaughtExceptionHandler((t, e) -> {}),
            () -> Thread.getDefaultUncaughtExceptionHandler() != null),
    STANDARD_INPUT(() -> System.setIn(new ByteArrayInputStream(new byte[] {7, 7, 7, 7, 7})), () -> System.in.read()),
    STANDARD_OUTPUT(() -> System.setOut(new Silent()), () -> System.out instanceof Silent),
    STANDARD_ERROR(() -> System.setErr(new Silent()), () -> System.err instanceof Silent),
    PROVIDER(() -> Security.addProvider(new Parts.OwnProvider()), () -> Security.getProvider("Own")),
    REMOVED_PROVIDER(() -> Security.removeProvider("SunSASL"), () -> Security.getProvider("SunSASL") != null),
    SECURITY_PROPERTY(() -> Security.setProperty("own", "set"), () -> Security.getProperty("own")),
    URL_HANDLERS(Parts::setUrlHandlers, Parts::canOpenMemory),
    CONTENT_HANDLERS(() -> URLConnection.setContentHandlerFactory(type -> null), Parts::hasContentHandlers),
    FILE_NAMES(() -> URLConnection.setFileNameMap(name -> "own/type"),
            () -> URLConnection.guessContentTypeFromName("a.gif")),
    CACHES_OF_A_PROTOCOL(() -> URLConnection.setDefaultUseCaches("jar", false),
            () -> URLConnection.getDefaultUseCaches("jar")),
    REDIRECTS(() -> HttpURLConnection.setFollowRedirects(false), HttpURLConnection::getFollowRedirects),
    AUTHENTICATOR(() -> Authenticator.setDefault(new Parts.OwnAuthenticator()),
            () -> Authenticator.getDefault() != null),
    COOKIES(() -> CookieHandler.setDefault(new CookieManager()), () -> CookieHandler.getDefault() != null),
    RESPONSES(() -> ResponseCache.setDefault(new Parts.OwnResponses()), () -> ResponseCache.getDefault() != null),
    PROXIES(() -> ProxySelector.setDefault(new Parts.OwnProxies()),
            () -> ProxySelector.getDefault() instanceof Parts.OwnProxies),
    HOST_NAME_VERIFIER(() -> HttpsURLConnection.setDefaultHostnameVerifier(new Parts.OwnVerifier()),
            () -> HttpsURLConnection.getDefaultHostnameVerifier() instanceof Parts.OwnVerifier),
    TLS(() -> SSLContext.setDefault(SSLContext.getInstance("TLSv1.2")), () -> SSLContext.getDefault().getProtocol()),
    DRIVER(() -> DriverManager.registerDriver(new OwnDriver()), () -> DriverManager.drivers().count()),
    DRIVER_TIMEOUT(() -> DriverManager.setLoginTimeout(9), DriverManager::getLoginTimeout),
    LOG_HANDLER(() -> Logger.getLogger("").addHandler(new ConsoleHandler()),
            () -> Logger.getLogger("").getHandlers().length),
    LOG_HANDLER_OF_THE_GLOBAL_LOGGER(() -> Logger.getGlobal().addHandler(new ConsoleHandler()),
            () -> Logger.getGlobal().getHandlers().length),
    LOG_LEVEL(() -> Logger.getLogger("own.name").setLevel(Level.FINE), () -> Logger.getLogger("own.name").getLevel()),
    BEAN(() -> ManagementFactory.getPlatformMBeanServer().registerMBean(new Parts.Own(),
            new ObjectName("own:type=own")),
            () -> ManagementFactory.getPlatformMBeanServer().isRegistered(new ObjectName("own:type=own"))),
    NAMING(() -> NamingManager.setInitialContextFactoryBuilder(environment -> null),
            NamingManager::hasInitialContextFactoryBuilder),
    SERIAL_FILTER(() -> ObjectInputFilter.Config.setSerialFilter(info -> ObjectInputFilter.Status.UNDECIDED),
            () -> ObjectInputFilter.Config.getSerialFilter() != null),
    ZONE_RULES(() -> ZoneRulesProvider.registerProvider(new Parts.OwnZone()),
            () -> ZoneId.getAvailableZoneIds().contains("Own/Zone")),
    MOUNTED_ARCHIVE(Parts::mountArchive, Parts::isMounted),
    THREAD_GROUP(() -> Thread.currentThread().getThreadGroup().setMaxPriority(3),
            () -> Thread.currentThread().getThreadGroup().getMaxPriority()),
    NUMBERS_OF_THREADS(() -> new Thread(() -> {}).getName(), () -> new Thread(() -> {}).getName()),
    NUMBERS_OF_POOLS(() -> Executors.defaultThreadFactory(), Parts::nameInPool),
    ALL_PROPERTIES(() -> System.setProperties(new Properties()), () -> System.getProperties().size() > 20);

    private final Act act;
    private final Callable<Object> look;

    Change(Act act, Callable<Object> look) {
        this.act = act;
        this.look = look;
    }

    /** What is done. */
    @FunctionalInterface
    private interface Act {
        void run() throws Exception;
    }

    void make() throws Exception {
        act.run();
    }

    /** What the change changes, as the caller's process has it. */
    String see() throws Exception {
        return String.valueOf(look.call());
    }

    /** Prints nothing. */
    private static final class Silent extends PrintStream {
        Silent() {
            super(OutputStream.nullOutputStream());
        }
    }
}
