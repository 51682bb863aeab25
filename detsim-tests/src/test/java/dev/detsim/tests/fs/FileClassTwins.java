package dev.detsim.tests.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Scenarios on {@code java.io.File}. */
final class FileClassTwins {
    private FileClassTwins() {
    }

    static Map<String, FileTwin> all() {
        Map<String, FileTwin> twins = new LinkedHashMap<>();
        twins.put("fileTellsWhatItIs", FileClassTwins::fileTellsWhatItIs);
        twins.put("fileListsNames", FileClassTwins::fileListsNames);
        twins.put("fileCreatesAndDeletes", FileClassTwins::fileCreatesAndDeletes);
        twins.put("fileRenames", FileClassTwins::fileRenames);
        twins.put("fileSetsAttributes", FileClassTwins::fileSetsAttributes);
        twins.put("fileMakesTemporaries", FileClassTwins::fileMakesTemporaries);
        return twins;
    }

    static void fileTellsWhatItIs(Path dir) throws IOException {
        Files.write(dir.resolve("f"), new byte[77]);
        File file = dir.resolve("f").toFile();
        assertThat(file.exists()).isTrue();
        assertThat(file.isFile()).isTrue();
        assertThat(file.isDirectory()).isFalse();
        assertThat(file.length()).isEqualTo(77);
        assertThat(file.lastModified()).isPositive();
        assertThat(file.canRead()).isTrue();
        assertThat(file.canWrite()).isTrue();
        assertThat(dir.toFile().isDirectory()).isTrue();
        assertThat(dir.resolve(".h").toFile().isHidden()).isTrue();
        assertThat(file.getTotalSpace()).isGreaterThanOrEqualTo(file.getUsableSpace());
        File none = dir.resolve("none").toFile();
        assertThat(none.exists()).isFalse();
        assertThat(none.length()).isZero();
        assertThat(none.lastModified()).isZero();
        assertThat(none.list()).isNull();
    }

    static void fileListsNames(Path dir) throws IOException {
        Files.createDirectory(dir.resolve("d"));
        Files.createFile(dir.resolve("a"));
        Files.createFile(dir.resolve("b.txt"));
        assertThat(dir.toFile().list()).containsExactlyInAnyOrder("a", "b.txt", "d");
        assertThat(dir.toFile().listFiles(File::isDirectory)).containsExactly(dir.resolve("d").toFile());
        assertThat(dir.toFile().list((_, name) -> name.endsWith(".txt"))).containsExactly("b.txt");
        assertThat(dir.resolve("a").toFile().listFiles()).isNull();
    }

    static void fileCreatesAndDeletes(Path dir) throws IOException {
        File file = dir.resolve("f").toFile();
        assertThat(file.createNewFile()).isTrue();
        assertThat(file.createNewFile()).isFalse();
        assertThat(file.mkdir()).isFalse();
        assertThat(dir.resolve("a/b/c").toFile().mkdirs()).isTrue();
        assertThat(dir.resolve("a/b/c").toFile().mkdirs()).isFalse();
        assertThat(dir.resolve("a").toFile().delete()).isFalse();
        assertThat(dir.resolve("a/b/c").toFile().delete()).isTrue();
        assertThat(file.delete()).isTrue();
        assertThat(file.delete()).isFalse();
        assertThatThrownBy(() -> dir.resolve("no/where").toFile().createNewFile()).isInstanceOf(IOException.class)
                .hasMessage("No such file or directory");
    }

    static void fileRenames(Path dir) throws IOException {
        Files.writeString(dir.resolve("a"), "a");
        Files.writeString(dir.resolve("b"), "b");
        assertThat(dir.resolve("a").toFile().renameTo(dir.resolve("b").toFile())).isTrue();
        assertThat(dir.resolve("b")).hasContent("a");
        assertThat(dir.resolve("a").toFile().renameTo(dir.resolve("c").toFile())).isFalse();
    }

    static void fileSetsAttributes(Path dir) throws IOException {
        File file = Files.createFile(dir.resolve("f")).toFile();
        assertThat(file.setLastModified(1_234_567_000L)).isTrue();
        assertThat(file.lastModified()).isEqualTo(1_234_567_000L);
        assertThat(file.canExecute()).isFalse();
        assertThat(file.setExecutable(true)).isTrue();
        assertThat(file.canExecute()).isTrue();
        assertThat(Files.getAttribute(file.toPath(), "unix:mode")).isEqualTo(0100744);
        assertThat(file.setReadOnly()).isTrue();
        assertThat(Files.getAttribute(file.toPath(), "unix:mode")).isEqualTo(0100544);
        assertThat(dir.resolve("none").toFile().setWritable(true)).isFalse();
    }

    static void fileMakesTemporaries(Path dir) throws IOException {
        File a = File.createTempFile("pre", ".post", dir.toFile());
        File b = File.createTempFile("pre", ".post", dir.toFile());
        assertThat(a).isNotEqualTo(b).isFile();
        assertThat(a.getName()).startsWith("pre").endsWith(".post");
    }
}
