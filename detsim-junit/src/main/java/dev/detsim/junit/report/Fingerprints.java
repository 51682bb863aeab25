package dev.detsim.junit.report;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Takes the fingerprint of this JVM and of the classes that are built in directories of its class path. */
public final class Fingerprints {
    private Fingerprints() {
    }

    /** The fingerprint of a run of a test of {@code type}. */
    public static Fingerprint of(Class<?> type, Properties system) {
        var version = Optional.ofNullable(Fingerprints.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new Fingerprint(version, system.getProperty("java.vm.version", "unknown"), cds(system),
                ClassDigest.of(roots(type, system)));
    }

    /**
     * HotSpot says "mixed mode, sharing" if it has mapped the archive; the flags only say whether it should. ZGC takes the
     * classes from there, and makes the objects itself.
     */
    private static String cds(Properties system) {
        if (!system.getProperty("java.vm.info", "").contains("sharing")) {
            return "off";
        }
        return ManagementFactory.getGarbageCollectorMXBeans().stream().anyMatch(gc -> gc.getName().startsWith("ZGC"))
                ? "classes" : "on";
    }

    private static Stream<Path> roots(Class<?> type, Properties system) {
        var entries = system.getProperty("java.class.path", "").split(File.pathSeparator);
        var classPath = Stream.of(entries).filter(entry -> !entry.isEmpty()).map(Path::of);
        return Stream.concat(codeSource(type).stream(), classPath).map(Path::toAbsolutePath).distinct();
    }

    private static Optional<Path> codeSource(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource()).map(CodeSource::getLocation)
                .filter(location -> location.getProtocol().equals("file"))
                .map(location -> Path.of(URI.create(location.toString())));
    }
}
