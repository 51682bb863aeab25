package dev.detsim.libraries;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Links classes, by which the JVM verifies them, without initialising any; prints those that cannot be. */
final class AllClasses {
    /** The simulator, which nothing rewrites, and what runs and checks tests. */
    private static final List<String> OTHERS =
            List.of("detsim-", "asm-", "byte-buddy", "junit-", "opentest4j-", "apiguardian-", "assertj-");

    private AllClasses() {
    }

    /** Links those that a file names, one a line, several at once. */
    public static void main(String[] args) throws IOException {
        Files.readAllLines(Path.of(args[0])).parallelStream().flatMap(AllClasses::failure).toList()
                .forEach(System.out::println);
    }

    /** The jars that the libraries bring along. */
    static List<File> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(File::new)
                .filter(file -> file.getName().endsWith(".jar")
                        && OTHERS.stream().noneMatch(file.getName()::startsWith))
                .toList();
    }

    /** The classes of a jar, as this version of the JDK sees them. */
    static List<String> classes(File file) {
        try (JarFile jar = new JarFile(file, false, ZipFile.OPEN_READ, Runtime.version())) {
            return jar.versionedStream().map(entry -> entry.getName()).filter(AllClasses::isClass)
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.')).toList();
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    private static boolean isClass(String entry) {
        return entry.endsWith(".class") && !entry.startsWith("META-INF") && !entry.endsWith("-info.class");
    }

    /** To ask for the constructors links a class, and the holder of its static state if it has one. */
    private static Stream<String> failure(String name) {
        try {
            Class<?> type = Class.forName(name, false, AllClasses.class.getClassLoader());
            type.getDeclaredConstructors();
            linkHolder(name);
            return Stream.empty();
        } catch (Throwable e) {
            return Stream.of(name + " " + e.getClass().getName());
        }
    }

    private static void linkHolder(String name) {
        try {
            Class.forName(name + "$$Statics", false, AllClasses.class.getClassLoader()).getDeclaredConstructors();
        } catch (ClassNotFoundException none) {
            // It keeps nothing that processes have to themselves.
        }
    }
}
