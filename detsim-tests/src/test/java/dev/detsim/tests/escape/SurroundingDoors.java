package dev.detsim.tests.escape;

import dev.detsim.tests.environment.OwnDriver;
import java.net.Authenticator;
import java.net.URI;
import java.net.URL;
import java.security.Provider;
import java.security.Security;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.logging.ConsoleHandler;
import java.util.logging.Logger;

/** What a process finds around it and may change: the next run of the same seed must find it as the first did. */
final class SurroundingDoors {
    private static final String MARK = "detsim.tests.door";

    private SurroundingDoors() {
    }

    static void add(Cases cases) {
        cases.put("environment", sim -> new TreeMap<>(System.getenv()));
        cases.put("properties", sim -> System.getProperty(MARK) + System.setProperty(MARK, "set")
                + System.getProperty(MARK));
        cases.put("standard-input", sim -> System.in.read());
        cases.put("standard-output", sim -> {
            System.out.println("printed at " + System.nanoTime());
            boolean before = System.out.getClass().isAnonymousClass();
            System.setOut(System.err);
            return before + " " + (System.out == System.err);
        });
        cases.put("default-locale", sim -> {
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.forLanguageTag("mt"));
            return before + " " + Locale.getDefault();
        });
        cases.put("default-zone", sim -> {
            String before = TimeZone.getDefault().getID();
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            return before + " " + TimeZone.getDefault().getID();
        });
        cases.put("default-handler", sim -> {
            boolean before = Thread.getDefaultUncaughtExceptionHandler() == null;
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            });
            return before;
        });
        services(cases);
    }

    private static void services(Cases cases) {
        cases.put("security-provider", sim -> {
            int before = Security.getProviders().length;
            return before + " " + Security.addProvider(new Own());
        });
        cases.put("url-handlers", sim -> {
            URL.setURLStreamHandlerFactory(protocol -> null);
            return URI.create("http://test/").toURL();
        });
        cases.put("jdbc-driver", sim -> {
            long before = DriverManager.drivers().count();
            DriverManager.registerDriver(new OwnDriver());
            return before + " " + DriverManager.drivers().count();
        });
        cases.put("log-manager", sim -> {
            Logger logger = Logger.getLogger(MARK);
            int before = logger.getHandlers().length;
            logger.addHandler(new ConsoleHandler());
            return before + " " + logger.getHandlers().length;
        });
        cases.put("authenticator", sim -> {
            boolean before = Authenticator.getDefault() == null;
            Authenticator.setDefault(new Authenticator() {
            });
            return before;
        });
    }

    /** A provider of nothing. */
    private static final class Own extends Provider {
        private static final long serialVersionUID = 1;

        Own() {
            super("own", "1", "nothing");
        }
    }
}
