package dev.detsim.junit.jvm;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a JVM that is to be like this one needs to be given.
 *
 * @param java       the launcher of the JDK
 * @param arguments  what this JVM was given, in the order given
 * @param classPath  where it finds classes
 * @param properties the system properties, those set since the start too
 */
record ThisJvm(Path java, List<String> arguments, List<String> classPath, Properties properties) {
    /** As it is now; {@code test} can be found on its class path. */
    static ThisJvm of(Class<?> test, Properties system) {
        return new ThisJvm(Path.of(system.getProperty("java.home"), "bin", "java"),
                ManagementFactory.getRuntimeMXBean().getInputArguments(), classPath(test, system), system);
    }

    /**
     * Surefire may start a JVM with a jar that holds nothing but a manifest, and puts the real class path into a property;
     * or it loads the tests by a class loader of its own, which others do as well.
     */
    private static List<String> classPath(Class<?> test, Properties system) {
        var entries = new LinkedHashSet<String>();
        Stream.of("surefire.test.class.path", "java.class.path").map(system::getProperty)
                .flatMap(Stream::ofNullable).forEach(path -> entries.addAll(List.of(path.split(File.pathSeparator))));
        loaders(test.getClassLoader()).flatMap(loader -> Stream.of(loader.getURLs())).flatMap(ThisJvm::file)
                .forEach(entries::add);
        sources(test).forEach(entries::add);
        entries.remove("");
        return List.copyOf(entries);
    }

    private static Stream<URLClassLoader> loaders(ClassLoader first) {
        return Stream.iterate(first, loader -> loader != null, ClassLoader::getParent)
                .filter(URLClassLoader.class::isInstance).map(URLClassLoader.class::cast);
    }

    private static Set<String> sources(Class<?> test) {
        return Stream.of(test, ThisJvm.class)
                .flatMap(type -> Optional.ofNullable(type.getProtectionDomain().getCodeSource()).stream())
                .map(CodeSource::getLocation).flatMap(ThisJvm::file)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> file(URL url) {
        try {
            return url.getProtocol().equals("file") ? Stream.of(Path.of(url.toURI()).toString()) : Stream.empty();
        } catch (URISyntaxException noFile) {
            return Stream.empty();
        }
    }
}
