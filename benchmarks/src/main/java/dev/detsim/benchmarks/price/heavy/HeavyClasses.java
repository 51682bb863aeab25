package dev.detsim.benchmarks.price.heavy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The class files, made of one template, and loaders for them. */
public final class HeavyClasses {
    private static final String PACKAGE = "dev/detsim/benchmarks/price/heavy/";
    private static final String NAME = "Heavy";
    private static final int DIGITS = 4;
    /** So many classes call each other in a row, and make their constants of each other's. */
    private static final int ROW = 10;
    /** Numbers below are the templates' own. */
    private static final int FIRST = 10;
    private final Map<String, byte[]> classFiles = new HashMap<>();
    private final int rows;

    /** Makes so many rows of ten classes. */
    public HeavyClasses(int rows) throws IOException {
        this.rows = rows;
        byte[] template = template();
        for (int i = FIRST; i < FIRST + rows * ROW; i++) {
            boolean last = i % ROW == ROW - 1;
            classFiles.put(PACKAGE + name(i), numbered(template, i, last ? 1 : i + 1, last ? 2 : i + 1));
        }
    }

    private static byte[] template() throws IOException {
        try (InputStream in = HeavyClasses.class.getResourceAsStream(name(0) + ".class")) {
            return in.readAllBytes();
        }
    }

    private static String name(int number) {
        return String.format("%s%0" + DIGITS + "d", NAME, number);
    }

    /** Names of the same length: the class file stays whole. */
    private static byte[] numbered(byte[] template, int... numbers) {
        String text = new String(template, StandardCharsets.ISO_8859_1);
        StringBuilder result = new StringBuilder(text);
        for (int i = text.indexOf(NAME + "000"); i >= 0; i = text.indexOf(NAME + "000", i + 1)) {
            int end = i + NAME.length() + DIGITS;
            result.replace(i, end, name(numbers[text.charAt(end - 1) - '0']));
        }
        return result.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A loader that has loaded none of them yet. */
    public ClassLoader loader() {
        return new Loader(classFiles);
    }

    /** Uses all of them, in the order of their numbers. */
    public long use(ClassLoader loader, int times) throws ReflectiveOperationException {
        long result = 0;
        for (int i = 0; i < rows; i++) {
            Class<?> first = Class.forName((PACKAGE + name(FIRST + i * ROW)).replace('/', '.'), true, loader);
            result += (long) first.getMethod("use", int.class).invoke(null, times);
        }
        return result;
    }

    /** Knows the class files by heart. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classFiles;

        Loader(Map<String, byte[]> classFiles) {
            super(HeavyClasses.class.getClassLoader());
            this.classFiles = classFiles;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] classFile = classFiles.get(name.replace('.', '/'));
            if (classFile == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, classFile, 0, classFile.length);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] classFile =
                    name.endsWith(".class") ? classFiles.get(name.substring(0, name.length() - ".class".length()))
                            : null;
            return classFile == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(classFile);
        }
    }
}
