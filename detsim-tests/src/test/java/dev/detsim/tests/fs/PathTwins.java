package dev.detsim.tests.fs;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios on {@code java.nio.file.Files}. */
final class PathTwins {
    private PathTwins() {
    }

    static Map<String, FileTwin> all() {
        Map<String, FileTwin> twins = new LinkedHashMap<>();
        twins.put("atomicMoveReplaces", PathTwins::atomicMoveReplaces);
        twins.put("moveRefusesToReplace", PathTwins::moveRefusesToReplace);
        twins.put("directoriesMoveWithTheirContent", PathTwins::directoriesMoveWithTheirContent);
        twins.put("copyCopies", PathTwins::copyCopies);
        twins.put("listingNamesAll", PathTwins::listingNamesAll);
        twins.put("globSelects", PathTwins::globSelects);
        twins.put("walkGoesDeep", PathTwins::walkGoesDeep);
        twins.put("walkSeesLoops", PathTwins::walkSeesLoops);
        twins.put("deleteRefusesFullDirectories", PathTwins::deleteRefusesFullDirectories);
        twins.put("missingPathsAreNamed", PathTwins::missingPathsAreNamed);
        twins.put("filesAreNoDirectories", PathTwins::filesAreNoDirectories);
        twins.put("createDirectoriesIsIdempotent", PathTwins::createDirectoriesIsIdempotent);
        twins.put("temporaryFilesAreNew", PathTwins::temporaryFilesAreNew);
        twins.put("attributesTell", PathTwins::attributesTell);
        twins.put("timesCanBeSet", PathTwins::timesCanBeSet);
        twins.put("permissionsCanBeSet", PathTwins::permissionsCanBeSet);
        twins.put("symbolicLinksAreFollowed", PathTwins::symbolicLinksAreFollowed);
        twins.put("hardLinksShareContent", PathTwins::hardLinksShareContent);
        twins.put("realPathResolves", PathTwins::realPathResolves);
        return twins;
    }

    static void atomicMoveReplaces(Path dir) throws IOException {
        Path target = Files.writeString(dir.resolve("state"), "old");
        Path temporary = Files.writeString(dir.resolve("state.tmp"), "new");
        Files.move(temporary, target, ATOMIC_MOVE);
        assertThat(target).hasContent("new");
        assertThat(temporary).doesNotExist();
        assertThatThrownBy(() -> Files.move(temporary, target, ATOMIC_MOVE)).isInstanceOf(NoSuchFileException.class)
                .hasMessage(temporary + " -> " + target);
    }

    static void moveRefusesToReplace(Path dir) throws IOException {
        Path a = Files.writeString(dir.resolve("a"), "a");
        Path b = Files.writeString(dir.resolve("b"), "b");
        assertThatThrownBy(() -> Files.move(a, b)).isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(b.toString());
        Files.move(a, b, REPLACE_EXISTING);
        assertThat(b).hasContent("a");
        Path full = Files.createDirectories(dir.resolve("full/x")).getParent();
        assertThatThrownBy(() -> Files.move(b, full, REPLACE_EXISTING)).isInstanceOf(DirectoryNotEmptyException.class);
    }

    static void directoriesMoveWithTheirContent(Path dir) throws IOException {
        Files.writeString(Files.createDirectories(dir.resolve("a/b")).resolve("f"), "deep");
        Files.move(dir.resolve("a"), dir.resolve("z"));
        assertThat(dir.resolve("z/b/f")).hasContent("deep");
        assertThat(dir.resolve("a")).doesNotExist();
        assertThatThrownBy(() -> Files.move(dir.resolve("z"), dir.resolve("z/b/z")))
                .isInstanceOf(FileSystemException.class).hasMessageContaining("Invalid argument");
    }

    static void copyCopies(Path dir) throws IOException {
        byte[] content = new byte[150_000];
        content[149_999] = 7;
        Path a = Files.write(dir.resolve("a"), content);
        Files.setLastModifiedTime(a, FileTime.fromMillis(1_000_000_000_000L));
        Files.copy(a, dir.resolve("b"), COPY_ATTRIBUTES);
        assertThat(Files.readAllBytes(dir.resolve("b"))).isEqualTo(content);
        assertThat(Files.getLastModifiedTime(dir.resolve("b")).toMillis()).isEqualTo(1_000_000_000_000L);
        assertThatThrownBy(() -> Files.copy(a, dir.resolve("b"))).isInstanceOf(FileAlreadyExistsException.class);
        Files.copy(Files.createFile(dir.resolve("empty")), dir.resolve("b"), REPLACE_EXISTING);
        assertThat(dir.resolve("b")).isEmptyFile();
        try (var in = Files.newInputStream(a)) {
            assertThat(Files.copy(in, dir.resolve("c"))).isEqualTo(150_000);
        }
        Files.copy(dir, dir.resolve("directory"));
        assertThat(dir.resolve("directory")).isEmptyDirectory();
    }

    static void listingNamesAll(Path dir) throws IOException {
        for (String name : new String[] {"b", "a", "ä", "C", "a.txt"}) {
            Files.createFile(dir.resolve(name));
        }
        try (var names = Files.list(dir)) {
            assertThat(names.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("C", "a", "a.txt", "b", "ä");
        }
        try (var stream = Files.newDirectoryStream(dir)) {
            for (Path p : stream) {
                Files.delete(p);
            }
        }
        assertThat(dir).isEmptyDirectory();
    }

    static void globSelects(Path dir) throws IOException {
        Files.createFile(dir.resolve("a.log"));
        Files.createFile(dir.resolve("b.txt"));
        List<String> found = new ArrayList<>();
        try (var stream = Files.newDirectoryStream(dir, "*.log")) {
            stream.forEach(p -> found.add(p.getFileName().toString()));
        }
        assertThat(found).containsExactly("a.log");
    }

    static void walkGoesDeep(Path dir) throws IOException {
        Files.createDirectories(dir.resolve("a/b/c"));
        Files.createFile(dir.resolve("a/b/c/f"));
        try (var walk = Files.walk(dir)) {
            assertThat(walk.map(p -> dir.relativize(p).toString())).containsExactly("", "a", "a/b", "a/b/c", "a/b/c/f");
        }
        try (var found = Files.find(dir, 9, (_, attributes) -> attributes.isRegularFile())) {
            assertThat(found).containsExactly(dir.resolve("a/b/c/f"));
        }
    }

    static void walkSeesLoops(Path dir) throws IOException {
        Files.createSymbolicLink(dir.resolve("loop"), dir);
        try (var walk = Files.walk(dir)) {
            assertThat(walk.count()).isEqualTo(2);
        }
        try (var walk = Files.walk(dir, FileVisitOption.FOLLOW_LINKS)) {
            assertThatThrownBy(walk::count).hasCauseInstanceOf(FileSystemLoopException.class);
        }
    }

    static void deleteRefusesFullDirectories(Path dir) throws IOException {
        Path full = Files.createDirectories(dir.resolve("full/x")).getParent();
        assertThatThrownBy(() -> Files.delete(full)).isInstanceOf(DirectoryNotEmptyException.class)
                .hasMessage(full.toString());
        Files.delete(full.resolve("x"));
        Files.delete(full);
        assertThat(full).doesNotExist();
        assertThat(Files.deleteIfExists(full)).isFalse();
    }

    static void missingPathsAreNamed(Path dir) {
        Path none = dir.resolve("none");
        assertThatThrownBy(() -> Files.delete(none)).isInstanceOf(NoSuchFileException.class)
                .hasMessage(none.toString());
        assertThatThrownBy(() -> Files.readString(none)).isInstanceOf(NoSuchFileException.class)
                .hasMessage(none.toString());
        assertThatThrownBy(() -> Files.size(none)).isInstanceOf(NoSuchFileException.class).hasMessage(none.toString());
        assertThatThrownBy(() -> Files.list(none)).isInstanceOf(NoSuchFileException.class).hasMessage(none.toString());
        assertThatThrownBy(() -> Files.createDirectory(none.resolve("x"))).isInstanceOf(NoSuchFileException.class);
        assertThat(Files.exists(none)).isFalse();
        assertThat(Files.notExists(none)).isTrue();
        assertThat(Files.isReadable(none)).isFalse();
    }

    static void filesAreNoDirectories(Path dir) throws IOException {
        Path file = Files.createFile(dir.resolve("f"));
        assertThatThrownBy(() -> Files.list(file)).isInstanceOf(NotDirectoryException.class)
                .hasMessage(file.toString());
        assertThatThrownBy(() -> Files.createFile(file.resolve("x"))).isInstanceOf(FileSystemException.class)
                .hasMessage(file.resolve("x") + ": Not a directory");
        assertThatThrownBy(() -> Files.readSymbolicLink(file)).isInstanceOf(NotLinkException.class);
        assertThatThrownBy(() -> Files.readAllBytes(dir)).isInstanceOf(IOException.class).hasMessage("Is a directory");
    }

    static void createDirectoriesIsIdempotent(Path dir) throws IOException {
        Path deep = dir.resolve("a/b/c");
        assertThat(Files.createDirectories(deep)).isDirectory();
        assertThat(Files.createDirectories(deep)).isDirectory();
        assertThatThrownBy(() -> Files.createDirectory(deep)).isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(deep.toString());
        Files.createFile(dir.resolve("f"));
        assertThatThrownBy(() -> Files.createDirectories(dir.resolve("f")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    static void temporaryFilesAreNew(Path dir) throws IOException {
        Path a = Files.createTempFile(dir, "pre", ".post");
        Path b = Files.createTempFile(dir, "pre", ".post");
        assertThat(a).isNotEqualTo(b).isEmptyFile();
        assertThat(a.getFileName().toString()).startsWith("pre").endsWith(".post");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(a))).isEqualTo("rw-------");
        assertThat(Files.createTempDirectory(dir, "d")).isDirectory();
    }

    static void attributesTell(Path dir) throws IOException {
        Path file = Files.write(dir.resolve("f"), new byte[123]);
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        assertThat(attributes.size()).isEqualTo(123);
        assertThat(attributes.isRegularFile()).isTrue();
        assertThat(attributes.isDirectory()).isFalse();
        assertThat(attributes.isSymbolicLink()).isFalse();
        assertThat(attributes.isOther()).isFalse();
        assertThat(attributes.fileKey()).isEqualTo(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        assertThat(attributes.creationTime()).isLessThanOrEqualTo(attributes.lastModifiedTime());
        assertThat(Files.getAttribute(file, "unix:nlink")).isEqualTo(1);
        assertThat(Files.getAttribute(dir, "isDirectory")).isEqualTo(true);
        assertThat(Files.getOwner(file)).isEqualTo(Files.getOwner(dir));
        assertThat(Files.getFileStore(file).supportsFileAttributeView("posix")).isTrue();
        assertThat(Files.getFileStore(file).getTotalSpace()).isPositive();
        assertThat(Files.isSameFile(file, dir.resolve("../" + dir.getFileName() + "/f"))).isTrue();
        assertThat(Files.isHidden(dir.resolve(".h"))).isTrue();
        assertThat(Files.probeContentType(dir.resolve("x.html"))).isEqualTo("text/html");
    }

    static void timesCanBeSet(Path dir) throws IOException {
        Path file = Files.createFile(dir.resolve("f"));
        FileTime before = Files.getLastModifiedTime(file);
        Files.writeString(file, "x");
        assertThat(Files.getLastModifiedTime(file)).isGreaterThanOrEqualTo(before);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_234_567_890_123L));
        assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(1_234_567_890_123L);
        Files.setLastModifiedTime(file, FileTime.fromMillis(-2_000));
        assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(-2_000);
    }

    static void permissionsCanBeSet(Path dir) throws IOException {
        Path file = Files.createFile(dir.resolve("f"), PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rwxr-----")));
        assertThat(Files.isExecutable(file)).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("r--r--r--");
        assertThat(Files.isExecutable(file)).isFalse();
        Files.delete(file);
    }

    static void symbolicLinksAreFollowed(Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("f"), "content");
        Path link = Files.createSymbolicLink(dir.resolve("link"), Path.of("f"));
        Path dangling = Files.createSymbolicLink(dir.resolve("dangling"), Path.of("none"));
        Path loop = Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        assertThat(link).hasContent("content");
        assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("f"));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.size(link)).isEqualTo(7);
        assertThat(Files.exists(dangling)).isFalse();
        assertThat(Files.exists(dangling, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThatThrownBy(() -> Files.readString(loop)).isInstanceOf(FileSystemException.class)
                .hasMessageContaining("Too many levels of symbolic links");
        assertThatThrownBy(() -> Files.newByteChannel(link, LinkOption.NOFOLLOW_LINKS)).isInstanceOf(IOException.class);
        Files.delete(link);
        assertThat(file).exists();
        Files.writeString(dangling, "made");
        assertThat(dir.resolve("none")).hasContent("made");
    }

    static void hardLinksShareContent(Path dir) throws IOException {
        Path a = Files.writeString(dir.resolve("a"), "one");
        Path b = Files.createLink(dir.resolve("b"), a);
        Files.writeString(b, "two");
        assertThat(a).hasContent("two");
        assertThat(Files.getAttribute(a, "unix:nlink")).isEqualTo(2);
        assertThat(Files.isSameFile(a, b)).isTrue();
        Files.delete(a);
        assertThat(b).hasContent("two");
    }

    static void realPathResolves(Path dir) throws IOException {
        Path real = dir.toRealPath();
        Files.createDirectories(dir.resolve("a/b"));
        Files.createSymbolicLink(dir.resolve("link"), Path.of("a/b"));
        assertThat(dir.resolve("link/../b/.").toRealPath()).isEqualTo(real.resolve("a/b"));
        assertThat(dir.resolve("a/../a/b/..").toFile().getCanonicalPath()).isEqualTo(real.resolve("a").toString());
        assertThat(dir.resolve("link/none/../x").toFile().getCanonicalPath())
                .isEqualTo(real.resolve("a/b/x").toString());
        assertThatThrownBy(() -> dir.resolve("none").toRealPath()).isInstanceOf(NoSuchFileException.class);
    }
}
