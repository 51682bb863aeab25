package dev.detsim.samples.raft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What makes the sample ordinary Java, and safe to run as several servers in one JVM. */
class ArchitectureTest {
    private static final Pattern OF_THE_SIMULATOR = Pattern.compile("dev[/.]detsim[/.](?!samples[/.]).*");
    private static final Set<Class<?>> IMMUTABLE =
            Set.of(String.class, Duration.class, Pattern.class, Logger.class);

    @Test
    void theClassesOfTheSampleAreFound() throws Exception {
        assertThat(classFiles()).hasSizeGreaterThan(50);
    }

    @Test
    void nothingRefersToTheSimulator() throws Exception {
        for (Path file : classFiles()) {
            assertThat(texts(file)).as(file.toString())
                    .noneMatch(text -> OF_THE_SIMULATOR.matcher(text).find());
        }
    }

    /** Servers that share a JVM must share nothing: no static that can change, or whose object can. */
    @Test
    void noStateIsStatic() throws Exception {
        for (Path file : classFiles()) {
            for (Field field : load(file).getDeclaredFields()) {
                assertThat(field).matches(harmless(), "is not static, or is final and of an immutable type");
            }
        }
    }

    @Test
    void theChecksFindWhatTheyLookFor() throws Exception {
        assertThat(OF_THE_SIMULATOR.matcher("dev/detsim/core/World").find()).isTrue();
        assertThat(OF_THE_SIMULATOR.matcher("Ldev/detsim/samples/raft/RaftServer;").find()).isFalse();
        assertThat(Wrong.class.getDeclaredFields()).hasSize(3).noneMatch(harmless());
    }

    /** Three ways to have static state. */
    private static final class Wrong {
        static int counter;
        static final int[] CELLS = {0};
        static final List<String> NAMES = List.of();
    }

    private static Predicate<Field> harmless() {
        return field -> !Modifier.isStatic(field.getModifiers())
                || Modifier.isFinal(field.getModifiers()) && isImmutable(field);
    }

    private static boolean isImmutable(Field field) {
        Class<?> type = field.getType();
        return type.isPrimitive() || type.isEnum() || IMMUTABLE.contains(type) || isRecordOfImmutables(type)
                || isEnumValues(field) || isSwitchTable(field) || isStateless(field);
    }

    private static boolean isRecordOfImmutables(Class<?> type) {
        return type.isRecord() && Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers())).allMatch(ArchitectureTest::isImmutable);
    }

    /** The array that the compiler puts into an enum, of which values() gives copies. */
    private static boolean isEnumValues(Field field) {
        return field.isSynthetic() && field.getDeclaringClass().isEnum();
    }

    /** The array that the compiler makes for a switch over an enum. */
    private static boolean isSwitchTable(Field field) {
        return field.isSynthetic() && field.getName().startsWith("$SwitchMap$");
    }

    /** A constant whose class has no fields, such as a listener that does nothing. */
    private static boolean isStateless(Field field) {
        try {
            field.setAccessible(true);
            Object constant = field.get(null);
            return field.getDeclaringClass().isInterface() && constant.getClass().getDeclaredFields().length == 0;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Path file) throws IOException {
        ClassModel model = ClassFile.of().parse(file);
        Stream<PoolEntry> pool = StreamSupport.stream(model.constantPool().spliterator(), false);
        return pool.filter(Utf8Entry.class::isInstance).map(entry -> ((Utf8Entry) entry).stringValue()).toList();
    }

    private static Class<?> load(Path file) throws Exception {
        String name = classes().relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        return Class.forName(name.substring(0, name.length() - ".class".length()), true,
                RaftServer.class.getClassLoader());
    }

    private static List<Path> classFiles() throws URISyntaxException {
        try (Stream<Path> files = Files.walk(classes())) {
            return files.filter(file -> file.toString().endsWith(".class")).filter(file -> !file.endsWith(
                    "package-info.class")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(RaftServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
