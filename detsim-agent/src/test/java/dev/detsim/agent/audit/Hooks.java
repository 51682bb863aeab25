package dev.detsim.agent.audit;

import dev.detsim.agent.classfile.ClassOutline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The class files of the hooks, as they are copied into the jar. */
final class Hooks {
    private static final Path DIRECTORY = Path.of("target", "classes", "hooks", "java", "lang");
    /** A list, kept with the hooks, of private members of the JDK that are named in strings. */
    static final Path MEMBERS = Path.of("..", "detsim-hooks", "src", "main", "resources", "java", "lang", "members.txt");

    private Hooks() {
    }

    static TreeMap<String, byte[]> classFiles() throws IOException {
        TreeMap<String, byte[]> classFiles = new TreeMap<>();
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                byte[] classFile = Files.readAllBytes(file);
                classFiles.put(ClassOutline.of(classFile).name(), classFile);
            }
        }
        return classFiles;
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
