package dev.detsim.tests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository, seen from a module's folder, where the tests of a module run. */
public final class Repository {
    /** The folder of the root pom. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {
    }

    /** The text of a file, by its path from the root. */
    public static String text(String path) {
        return text(ROOT.resolve(path));
    }

    /** The text of a file. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources of all modules, in the order of their paths. */
    public static List<Path> sources() {
        return files().filter(file -> file.toString().endsWith(".java")).toList();
    }

    /** Everything that is written by hand: sources, build files and documents, in the order of their paths. */
    public static Stream<Path> files() {
        try (var all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile).filter(Repository::isWritten).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWritten(Path file) {
        Path path = ROOT.relativize(file);
        return Stream.of("target", ".git", ".detsim", ".idea").noneMatch(name -> contains(path, name))
                && path.toString().matches(".*\\.(java|md|xml|txt|properties|yml)|LICENSE|\\.ci/run|.*/bin/[^/]*");
    }

    private static boolean contains(Path path, String name) {
        for (Path part : path) {
            if (part.toString().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
