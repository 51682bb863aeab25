package dev.detsim.agent.cache;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The class files of the running JDK's image. */
public final class JdkClasses {
    private static final String CLASS = ".class";

    private JdkClasses() {
    }

    /** What to do with a class file. */
    @FunctionalInterface
    public interface Visitor {
        /** Called with the internal name and the bytes. */
        void visit(String name, byte[] classFile) throws IOException;
    }

    /** Visits each class of the chosen modules. */
    public static void visit(Predicate<String> modules, Visitor visitor) throws IOException {
        try (Stream<Path> directories = Files.list(modules())) {
            for (Path module : (Iterable<Path>) directories::iterator) {
                if (modules.test(String.valueOf(module.getFileName()))) {
                    visitModule(module, visitor);
                }
            }
        }
    }

    private static void visitModule(Path module, Visitor visitor) throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(CLASS) && !name.equals("module-info.class")) {
                    visitor.visit(className(file), Files.readAllBytes(file));
                }
            }
        }
    }

    /** From {@code /modules/java.base/java/lang/Object.class}. */
    private static String className(Path file) {
        String path = file.subpath(2, file.getNameCount()).toString();
        return path.substring(0, path.length() - CLASS.length());
    }

    private static Path modules() {
        FileSystem image = FileSystems.getFileSystem(URI.create("jrt:/"));
        return image.getPath("/modules");
    }
}
