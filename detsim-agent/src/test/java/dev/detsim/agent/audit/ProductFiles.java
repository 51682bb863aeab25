package dev.detsim.agent.audit;

import dev.detsim.agent.classfile.ClassOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is copied into the agent's jar. */
final class ProductFiles {
    private static final Path CLASSES = Path.of("target", "classes");
    /** A list, kept with the hooks, of private members of the JDK that are named in strings. */
    private static final Path MEMBERS =
            Path.of("..", "detsim-hooks", "src", "main", "resources", "java", "lang", "members.txt");

    private ProductFiles() {
    }

    /** The class files of the hooks, by internal name. */
    static Map<String, byte[]> hooks() {
        Map<String, byte[]> hooks = new TreeMap<>();
        for (byte[] classFile : directory(CLASSES.resolve(Path.of("hooks", "java", "lang"))).values()) {
            hooks.put(ClassOutline.of(classFile).name(), classFile);
        }
        return hooks;
    }

    /** The table, by file name. */
    static Map<String, byte[]> rewrites() {
        return directory(CLASSES.resolve(Path.of("dev", "detsim", "agent", "rewrites")));
    }

    private static Map<String, byte[]> directory(Path directory) {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                contents.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    static List<String> members() throws IOException {
        List<String> members = new ArrayList<>();
        for (String line : Files.exists(MEMBERS) ? Files.readAllLines(MEMBERS) : List.<String>of()) {
            String text = line.replaceFirst("#.*", "").strip();
            if (!text.isEmpty()) {
                members.add(text);
            }
        }
        return members;
    }
}
