package dev.detsim.core.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * System properties and environment of the processes of a node. What depends on the machine, on how the JVM was started, or
 * on who started it is the same everywhere; what tells of the JDK, its class path and its directories is real, for files are
 * read from there; all other properties are those of the JVM around.
 */
final class Settings {
    private static final Map<String, String> FIXED = Map.ofEntries(Map.entry("user.name", "user"),
            Map.entry("user.home", "/home/user"), Map.entry("user.language", "en"), Map.entry("user.country", "US"),
            Map.entry("user.timezone", "UTC"), Map.entry("os.version", "6.1.0"),
            Map.entry("java.vm.info", "mixed mode, sharing"), Map.entry("java.vm.compressedOopsMode", "Zero based"),
            Map.entry("sun.java.command", "detsim"), Map.entry("native.encoding", "UTF-8"),
            Map.entry("stdin.encoding", "UTF-8"), Map.entry("stdout.encoding", "UTF-8"),
            Map.entry("stderr.encoding", "UTF-8"), Map.entry("sun.jnu.encoding", "UTF-8"),
            Map.entry("java.library.path", "/usr/java/packages/lib:/usr/lib64:/lib64:/lib:/usr/lib"),
            Map.entry("sun.management.compiler", "HotSpot 64-Bit Tiered Compilers"));
    /** Told by the launcher and by whoever started the JVM. */
    private static final List<String> LEFT_OUT = List.of("surefire.", "sun.java.launcher", "jdk.launcher.",
            "user.script", "user.variant", "user.language.", "user.country.", "user.script.", "user.variant.",
            "user.extensions", "localRepository", "basedir", "detsim.");
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> environment = new TreeMap<>();

    Settings(String host) {
        environment.put("HOME", "/home/user");
        environment.put("HOSTNAME", host);
        environment.put("LANG", "en_US.UTF-8");
        environment.put("LOGNAME", "user");
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("USER", "user");
    }

    private Settings(Settings other) {
        properties.putAll(other.properties);
        environment.putAll(other.environment);
    }

    /** As they are now: what is set later is for the next process. */
    Settings copy() {
        return new Settings(this);
    }

    void property(String key, String value) {
        properties.put(checked("system property", key), value);
    }

    void variable(String name, String value) {
        if (name.indexOf('=') >= 0) {
            throw new IllegalArgumentException("environment variable [" + name + "]: expected a name without =");
        }
        environment.put(checked("environment variable", name), value);
    }

    private static String checked(String what, String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(what + " []: expected a name");
        }
        return name;
    }

    Map<String, String> environment() {
        return Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    Properties properties() {
        Properties made = new Properties();
        Map<String, String> around = around();
        around.keySet().removeIf(key -> LEFT_OUT.stream().anyMatch(key::startsWith));
        made.putAll(around);
        made.putAll(FIXED);
        made.putAll(properties);
        return made;
    }

    /** The properties of the JVM. */
    private static Map<String, String> around() {
        DetsimHooks.enterReal();
        try {
            Map<String, String> all = new TreeMap<>();
            Properties real = System.getProperties();
            new ArrayList<>(real.stringPropertyNames()).forEach(key -> all.put(key, real.getProperty(key)));
            return all;
        } finally {
            DetsimHooks.exitReal();
        }
    }
}
