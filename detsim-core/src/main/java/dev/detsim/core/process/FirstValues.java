package dev.detsim.core.process;

import java.io.InputStream;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** With what the static fields of the JDK begin in a new process: as in a JVM that was just started. */
final class FirstValues {
    private static final String LOCALE = "java/util/Locale.default";
    private static final int FIRST_NUMBER = 1;
    private final SimProcess process;
    private final Map<String, Callable<Object>> special = new HashMap<>();

    FirstValues(SimProcess process, Settings settings) {
        this.process = process;
        special.put("java/lang/System.in", InputStream::nullInputStream);
        special.put("java/lang/System.props", settings::properties);
        special.put("java/lang/ProcessEnvironment.theUnmodifiableEnvironment", settings::environment);
        special.put("java/lang/ProcessHandleImpl.current", this::handle);
        special.put(LOCALE + "Locale", FirstValues::locale);
        special.put(LOCALE + "DisplayLocale", FirstValues::locale);
        special.put(LOCALE + "FormatLocale", FirstValues::locale);
        special.put("jdk/internal/misc/InnocuousThread.threadNumber", () -> new AtomicInteger(FIRST_NUMBER));
        special.put("jdk/internal/net/http/common/SSLFlowDelegate.scount", () -> new AtomicInteger(FIRST_NUMBER));
        special.put("sun/net/www/protocol/http/AuthCacheImpl.caches",
                () -> Collections.synchronizedMap(new WeakHashMap<>()));
        addSecurity();
        addLogging();
    }

    private void addSecurity() {
        special.put("javax/net/ssl/SSLContext.defaultContext", () -> SSLContext.getInstance("Default"));
        special.put("javax/net/ssl/SSLSocketFactory$DefaultFactoryHolder.defaultFactory", FirstValues::sockets);
        special.put("javax/net/ssl/SSLServerSocketFactory$DefaultFactoryHolder.defaultFactory",
                FirstValues::serverSockets);
    }

    private static SSLSocketFactory sockets() throws NoSuchAlgorithmException {
        return SSLContext.getDefault().getSocketFactory();
    }

    private static SSLServerSocketFactory serverSockets() throws NoSuchAlgorithmException {
        return SSLContext.getDefault().getServerSocketFactory();
    }

    private void addLogging() {
        special.put("java/util/logging/LogManager.manager",
                () -> Jdk.call("java.util.logging.LogManager", "initLogManager"));
        special.put("java/util/logging/Logging.logManager", LogManager::getLogManager);
        special.put("java/util/logging/Logger.global", () -> Jdk.make("java.util.logging.Logger", "global"));
    }

    private Object handle() {
        return Jdk.make("java.lang.ProcessHandleImpl", process.pid(), 0L);
    }

    /** As {@code Locale.initDefault} does, from the properties of the process. */
    private static Locale locale() {
        Properties p = System.getProperties();
        return new Locale.Builder().setLanguage(p.getProperty("user.language", "en"))
                .setScript(p.getProperty("user.script", "")).setRegion(p.getProperty("user.country", ""))
                .setVariant(p.getProperty("user.variant", "")).build();
    }

    Object of(String field, Object real, int begin) {
        return switch (begin) {
            case DetsimProcess.SAME -> real;
            case DetsimProcess.NONE -> null;
            case DetsimProcess.NO_FLAG -> false;
            case DetsimProcess.NO_NUMBER -> 0;
            case DetsimProcess.COPY -> Jdk.copy(real);
            case DetsimProcess.NEW -> real == null ? null : Jdk.make(real.getClass().getName());
            default -> special(field);
        };
    }

    private Object special(String field) {
        try {
            return special.get(field).call();
        } catch (Exception e) {
            throw new IllegalStateException("static field [" + field + "] of a new process", e);
        }
    }
}
