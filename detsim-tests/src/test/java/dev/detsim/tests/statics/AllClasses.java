package dev.detsim.tests.statics;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Loads and verifies every class of the jars on the class path whose names begin so; prints those that cannot be. */
final class AllClasses {
    /** Libraries of all kinds, none of which keeps its static state shared. */
    static final List<String> JARS = List.of("assertj-core", "archunit", "byte-buddy", "jspecify");

    private AllClasses() {
    }

    /** Prints what failed, and how many classes there were. */
    public static void main(String[] args) throws IOException {
        int classes = 0;
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            File file = new File(element);
            if (element.endsWith(".jar") && JARS.stream().anyMatch(file.getName()::startsWith)) {
                classes += verify(file);
            }
        }
        System.out.println("CLASSES " + classes);
    }

    private static int verify(File file) throws IOException {
        try (JarFile jar = new JarFile(file)) {
            List<String> names = jar.stream().map(entry -> entry.getName()).filter(AllClasses::isClass)
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.')).toList();
            names.stream().flatMap(AllClasses::failure).forEach(System.out::println);
            return names.size();
        }
    }

    private static boolean isClass(String entry) {
        return entry.endsWith(".class") && !entry.startsWith("META-INF") && !entry.endsWith("-info.class");
    }

    /** To ask for the constructors links the class, and does not initialise it. */
    private static Stream<String> failure(String name) {
        try {
            Class.forName(name, false, AllClasses.class.getClassLoader()).getDeclaredConstructors();
            return Stream.empty();
        } catch (Throwable e) {
            return Stream.of("FAILED " + name + " " + e.getClass().getSimpleName());
        }
    }
}
