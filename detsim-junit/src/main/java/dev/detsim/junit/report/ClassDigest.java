package dev.detsim.junit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A digest of class files: what is built beside the test, and so changes between runs. Jars have versions. */
final class ClassDigest {
    private static final int LENGTH = 12;

    private ClassDigest() {
    }

    /** The first digits of the SHA-256 over names and bytes of all class files in those roots that are directories. */
    static String of(Stream<Path> roots) {
        var digest = sha256();
        roots.filter(Files::isDirectory).forEach(root -> add(digest, root));
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static void add(MessageDigest digest, Path root) {
        try (var files = Files.walk(root)) {
            files.map(root::relativize).filter(file -> file.toString().endsWith(".class")).sorted()
                    .forEach(file -> add(digest, root, file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(MessageDigest digest, Path root, Path file) {
        try {
            digest.update(file.toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(root.resolve(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
