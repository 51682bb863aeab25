package dev.detsim.tests.statics.audit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The classes on the class path whose static state belongs to processes: neither detsim's, nor on its share list. */
final class ClassPath {
    /** What is never rewritten: detsim's packages, the hooks, and what works on classes around a simulation. */
    private static final List<String> UNTOUCHED =
            Stream.concat(Stream.of("hooks.", "java.lang.", "net.bytebuddy.", "org.jacoco."),
                    Stream.of("core", "net", "fs", "junit", "agent").map(name -> "dev.detsim." + name + ".")).toList();
    private static final String API = "dev.detsim.";
    private static final String CLASS = ".class";
    private final List<String> elements;
    private final List<String> sharedByList;

    /** The elements whose file names begin with one of the words; all, if there is none. */
    ClassPath(List<String> words) {
        elements = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(e -> words.isEmpty() || words.stream().anyMatch(new File(e).getName()::startsWith)).toList();
        sharedByList = shareList();
    }

    /** The packages that the product's has, without what the property takes off. All else that it names is audited. */
    private static List<String> shareList() {
        List<String> asked = List.of(System.getProperty("detsim.share", "").split("\\s*,\\s*"));
        try (InputStream in = ClassLoader.getSystemResourceAsStream("dev/detsim/agent/statics/shared.txt")) {
            return new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .filter(line -> line.endsWith(".") && !asked.contains("-" + line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Their names, sorted within each element. */
    List<String> classes() throws IOException {
        List<String> all = new ArrayList<>();
        for (String element : elements) {
            try (Stream<String> entries = entries(element)) {
                entries.filter(ClassPath::isClass)
                        .map(entry -> entry.substring(0, entry.length() - CLASS.length()).replace('/', '.'))
                        .filter(this::isOfProcesses).distinct().sorted().forEach(all::add);
            }
        }
        return all;
    }

    private static Stream<String> entries(String element) throws IOException {
        Path path = Path.of(element);
        if (Files.isDirectory(path)) {
            return Files.walk(path).map(file -> path.relativize(file).toString().replace(File.separatorChar, '/'));
        }
        if (!element.endsWith(".jar")) {
            return Stream.empty();
        }
        JarFile jar = new JarFile(element);
        return jar.stream().map(entry -> entry.getName()).onClose(() -> close(jar));
    }

    private static void close(JarFile jar) {
        try {
            jar.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isClass(String entry) {
        return entry.endsWith(CLASS) && !entry.startsWith("META-INF/") && !entry.endsWith("-info.class");
    }

    private boolean isOfProcesses(String name) {
        boolean isApi = name.startsWith(API) && name.indexOf('.', API.length()) < 0;
        return !isApi && UNTOUCHED.stream().noneMatch(name::startsWith)
                && sharedByList.stream().noneMatch(name::startsWith);
    }
}
