package dev.detsim.junit.report;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Takes the fingerprint of this JVM and of the classes that are built in directories of its class path. */
public final class Fingerprints {
    private Fingerprints() {
    }

    /** The fingerprint of a run of a test of {@code type}. */
    public static Fingerprint of(Class<?> type, Properties system) {
        var version = Optional.ofNullable(Fingerprints.class.getPackage().getImplementationVersion()).orElse("development");
        return new Fingerprint(version, system.getProperty("java.vm.version", "unknown"), cds(), ClassDigest.of(roots(type, system)));
    }

    private static boolean cds() {
        var diagnostics = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return Boolean.parseBoolean(diagnostics.getVMOption("UseSharedSpaces").getValue());
    }

    private static Stream<Path> roots(Class<?> type, Properties system) {
        var entries = system.getProperty("java.class.path", "").split(File.pathSeparator);
        return Stream.concat(codeSource(type).stream(), Stream.of(entries).filter(entry -> !entry.isEmpty()).map(Path::of)).distinct();
    }

    private static Optional<Path> codeSource(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(source -> new File(source.getLocation().getPath()).toPath());
    }
}
