package dev.detsim.agent.statics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content of the files does not matter: none is taken for a class. */
class ClassPathFilesTest {
    @TempDir
    Path temporary;

    @Test
    void whatTheDirectoryOfAJarTellsIsWhatReadingWouldTell() throws IOException {
        jar("a.jar", Map.of(), Map.of("a/A.class", "one"));
        assertThat(files("a.jar").fingerprint("a/A")).isEqualTo(brief("one")).isNotEqualTo(brief("two"));
    }

    @Test
    void theFirstPlaceCounts() throws IOException {
        Files.createDirectories(temporary.resolve("classes/a"));
        Files.writeString(temporary.resolve("classes/a/A.class"), "directory");
        jar("a.jar", Map.of(), Map.of("a/A.class", "jar", "a/B.class", "other"));
        assertThat(files("classes", "a.jar").fingerprint("a/A")).isEqualTo(brief("directory"));
        assertThat(files("a.jar", "classes").fingerprint("a/A")).isEqualTo(brief("jar"));
        assertThat(files("classes", "a.jar").fingerprint("a/B")).isEqualTo(brief("other"));
    }

    @Test
    void aManifestNamesMoreWhichComeRightAfterIt() throws IOException {
        jar("named.jar", Map.of(), Map.of("a/A.class", "named"));
        jar("last.jar", Map.of(), Map.of("a/A.class", "last"));
        jar("first.jar", Map.of(Attributes.Name.CLASS_PATH, "missing.jar named.jar"), Map.of());
        assertThat(files("first.jar", "last.jar").fingerprint("a/A")).isEqualTo(brief("named"));
    }

    @Test
    void aJarHasVersionsOfAClass() throws IOException {
        jar("a.jar", Map.of(Attributes.Name.MULTI_RELEASE, "true"),
                Map.of("a/A.class", "old", "META-INF/versions/11/a/A.class", "new"));
        assertThat(files("a.jar").fingerprint("a/A")).isEqualTo(brief("new"));
    }

    @Test
    void whatIsNowhereOrCannotBeReadIsUnknown() throws IOException {
        Files.writeString(temporary.resolve("broken.jar"), "no jar");
        assertThat(files("broken.jar", "missing.jar", "missing").fingerprint("a/A")).isEqualTo(ClassPathFiles.UNKNOWN);
    }

    private ClassPathFiles files(String... names) {
        StringBuilder path = new StringBuilder();
        for (String name : names) {
            path.append(path.isEmpty() ? "" : File.pathSeparator).append(temporary.resolve(name));
        }
        return new ClassPathFiles(path.toString());
    }

    private void jar(String name, Map<Attributes.Name, String> attributes, Map<String, String> files)
            throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::put);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(temporary.resolve(name)), manifest)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static long brief(String content) {
        return Fingerprints.brief(content.getBytes(StandardCharsets.US_ASCII));
    }
}
