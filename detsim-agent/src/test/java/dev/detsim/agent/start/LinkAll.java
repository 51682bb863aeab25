package dev.detsim.agent.start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Links, and so verifies, each class of java.base: the JVM does so before it lists the methods of a class. */
public final class LinkAll {
    private static int linked;
    private static int failed;

    private LinkAll() {
    }

    /** Prints failures and a count. */
    public static void main(String[] arguments) throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        try (Stream<Path> files = Files.walk(base)) {
            files.filter(file -> file.toString().endsWith(".class") && !file.endsWith("module-info.class"))
                    .forEach(LinkAll::link);
        }
        System.out.println(linked > 7000 ? "linked all of java.base, " + failed + " failed" : "linked only " + linked);
    }

    private static void link(Path file) {
        String path = file.subpath(2, file.getNameCount()).toString().replace('/', '.');
        try {
            Class<?> type = Class.forName(path.substring(0, path.length() - ".class".length()), false, null);
            type.getDeclaredMethods();
            linked++;
        } catch (ReflectiveOperationException | LinkageError e) {
            failed++;
            System.out.println(path + ": " + e);
        }
    }
}
