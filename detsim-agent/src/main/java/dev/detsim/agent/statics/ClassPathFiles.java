package dev.detsim.agent.statics;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The fingerprints of the class files on a class path. Those in jars need not be read, since the directory of a jar knows
 * checksum and length. A loader may search other places, too: what is not found here must be read.
 */
final class ClassPathFiles {
    /** No class file has it. */
    static final long UNKNOWN = 0;
    /** In the order in which loaders search them. */
    private final Map<File, Element> elements = new LinkedHashMap<>();

    /** Class files in one place. */
    private sealed interface Element {
        /** Unknown if the file is not there. */
        long fingerprint(String file) throws IOException;
    }

    private record Directory(Path path) implements Element {
        @Override
        public long fingerprint(String file) throws IOException {
            Path found = path.resolve(file);
            return Files.isRegularFile(found) ? Fingerprints.brief(Files.readAllBytes(found)) : UNKNOWN;
        }
    }

    private record Jar(JarFile jar) implements Element {
        @Override
        public long fingerprint(String file) {
            ZipEntry found = jar.getEntry(file);
            return found == null ? UNKNOWN : Fingerprints.brief(found.getCrc(), found.getSize());
        }
    }

    /** Opens the jars of a class path, and those that their manifests name. They stay open, as those of loaders do. */
    ClassPathFiles(String classPath) {
        for (String element : classPath.split(File.pathSeparator)) {
            add(new File(element).getAbsoluteFile());
        }
    }

    /** What cannot be read is not there: so do class loaders see it. */
    private void add(File file) {
        try {
            if (elements.containsKey(file)) {
                return;
            }
            if (file.isDirectory()) {
                elements.put(file, new Directory(file.toPath()));
            } else if (file.isFile()) {
                JarFile jar = new JarFile(file, false, ZipFile.OPEN_READ, Runtime.version());
                elements.put(file, new Jar(jar));
                addNamedBy(jar, file.toURI());
            }
        } catch (IOException e) {
            elements.remove(file);
        }
    }

    private void addNamedBy(JarFile jar, URI uri) throws IOException {
        Manifest manifest = jar.getManifest();
        String names = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        if (names != null) {
            for (String name : names.trim().split("\\s+")) {
                addNamed(uri, name);
            }
        }
    }

    /** Loaders ignore what is no name of a file. */
    private void addNamed(URI uri, String name) {
        try {
            add(new File(uri.resolve(name)).getAbsoluteFile());
        } catch (IllegalArgumentException e) {
            // neither do they find anything there
        }
    }

    /** The fingerprint of a class, by its internal name, where the first of those places has it. */
    long fingerprint(String className) {
        String file = className + ".class";
        for (Element element : elements.values()) {
            long found = fingerprint(element, file);
            if (found != UNKNOWN) {
                return found;
            }
        }
        return UNKNOWN;
    }

    private static long fingerprint(Element element, String file) {
        try {
            return element.fingerprint(file);
        } catch (IOException e) {
            throw new IllegalStateException("[" + file + "] in " + element + " cannot be read: " + e, e);
        }
    }
}
