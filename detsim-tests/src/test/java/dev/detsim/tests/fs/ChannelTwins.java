package dev.detsim.tests.fs;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Scenarios on {@code FileChannel}. */
final class ChannelTwins {
    private ChannelTwins() {
    }

    static Map<String, FileTwin> all() {
        Map<String, FileTwin> twins = new LinkedHashMap<>();
        twins.put("positionalReadsAndWrites", ChannelTwins::positionalReadsAndWrites);
        twins.put("directBuffersWork", ChannelTwins::directBuffersWork);
        twins.put("scatterAndGather", ChannelTwins::scatterAndGather);
        twins.put("appendIgnoresThePosition", ChannelTwins::appendIgnoresThePosition);
        twins.put("truncateMovesThePosition", ChannelTwins::truncateMovesThePosition);
        twins.put("forceKeepsTheContent", ChannelTwins::forceKeepsTheContent);
        twins.put("directoriesCanBeForced", ChannelTwins::directoriesCanBeForced);
        twins.put("createNewIsExclusive", ChannelTwins::createNewIsExclusive);
        twins.put("deleteOnCloseUnlinks", ChannelTwins::deleteOnCloseUnlinks);
        twins.put("modesAreKept", ChannelTwins::modesAreKept);
        twins.put("locksOverlapWithinTheJvm", ChannelTwins::locksOverlapWithinTheJvm);
        twins.put("transfersCopy", ChannelTwins::transfersCopy);
        twins.put("interruptClosesTheChannel", ChannelTwins::interruptClosesTheChannel);
        twins.put("threadsAppendWithoutLoss", ChannelTwins::threadsAppendWithoutLoss);
        return twins;
    }

    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String string(ByteBuffer buffer) {
        return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
    }

    static void positionalReadsAndWrites(Path dir) throws IOException {
        try (FileChannel f = FileChannel.open(dir.resolve("a"), CREATE, READ, WRITE)) {
            assertThat(f.write(text("0123456789"))).isEqualTo(10);
            assertThat(f.write(text("xy"), 3)).isEqualTo(2);
            assertThat(f.position()).isEqualTo(10);
            ByteBuffer part = ByteBuffer.allocate(5);
            assertThat(f.read(part, 2)).isEqualTo(5);
            assertThat(string(part)).isEqualTo("2xy56");
            assertThat(f.read(ByteBuffer.allocate(5), 10)).isEqualTo(-1);
            assertThat(f.read(ByteBuffer.allocate(5), 100)).isEqualTo(-1);
            assertThat(f.read(ByteBuffer.allocate(0), 3)).isEqualTo(0);
            assertThat(f.write(text("!"), 20)).isEqualTo(1);
            assertThat(f.size()).isEqualTo(21);
            f.position(18);
            ByteBuffer rest = ByteBuffer.allocate(5);
            assertThat(f.read(rest)).isEqualTo(3);
            assertThat(string(rest)).isEqualTo("\0\0!");
        }
    }

    static void directBuffersWork(Path dir) throws IOException {
        try (FileChannel f = FileChannel.open(dir.resolve("a"), CREATE, READ, WRITE)) {
            ByteBuffer out = ByteBuffer.allocateDirect(10_000);
            for (int i = 0; i < 10_000; i++) {
                out.put((byte) i);
            }
            out.flip().position(1);
            assertThat(f.write(out)).isEqualTo(9_999);
            assertThat(out.hasRemaining()).isFalse();
            ByteBuffer in = ByteBuffer.allocateDirect(20_000);
            assertThat(f.read(in, 0)).isEqualTo(9_999);
            assertThat(in.get(0)).isEqualTo((byte) 1);
            assertThat(in.get(9_998)).isEqualTo((byte) 9_999);
        }
    }

    static void scatterAndGather(Path dir) throws IOException {
        try (FileChannel f = FileChannel.open(dir.resolve("a"), CREATE, READ, WRITE)) {
            assertThat(f.write(new ByteBuffer[] {text("ab"), text(""), text("cdef")})).isEqualTo(6);
            f.position(1);
            ByteBuffer[] to = {ByteBuffer.allocate(2), ByteBuffer.allocateDirect(2), ByteBuffer.allocate(9)};
            assertThat(f.read(to)).isEqualTo(5);
            assertThat(string(to[0])).isEqualTo("bc");
            assertThat(string(to[1])).isEqualTo("de");
            assertThat(string(to[2])).isEqualTo("f");
            assertThat(f.read(to[2].clear())).isEqualTo(-1);
        }
    }

    static void appendIgnoresThePosition(Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("a"), "one");
        try (FileChannel f = FileChannel.open(file, APPEND)) {
            assertThat(f.position()).isEqualTo(3);
            f.position(0);
            f.write(text("two"));
            assertThat(f.position()).isEqualTo(6);
        }
        Files.writeString(file, "three", APPEND);
        assertThat(file).hasContent("onetwothree");
    }

    static void truncateMovesThePosition(Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("a"), "0123456789");
        try (FileChannel f = FileChannel.open(file, READ, WRITE)) {
            f.position(8);
            f.truncate(20);
            assertThat(f.size()).isEqualTo(10);
            f.truncate(4);
            assertThat(f.position()).isEqualTo(4);
            f.write(text("x"));
        }
        assertThat(file).hasContent("0123x");
        FileChannel.open(file, WRITE, TRUNCATE_EXISTING).close();
        assertThat(file).isEmptyFile();
    }

    static void forceKeepsTheContent(Path dir) throws IOException {
        Path file = dir.resolve("a");
        try (FileChannel f = FileChannel.open(file, CREATE, WRITE, DSYNC)) {
            f.write(text("log"));
            f.force(true);
            f.force(false);
        }
        assertThat(file).hasContent("log");
    }

    static void directoriesCanBeForced(Path dir) throws IOException {
        try (FileChannel f = FileChannel.open(dir, READ)) {
            f.force(true);
            assertThatThrownBy(() -> f.read(ByteBuffer.allocate(1))).isInstanceOf(IOException.class)
                    .hasMessage("Is a directory");
        }
    }

    static void createNewIsExclusive(Path dir) throws IOException {
        Path file = dir.resolve("a");
        FileChannel.open(file, CREATE_NEW, WRITE).close();
        assertThatThrownBy(() -> FileChannel.open(file, CREATE_NEW, WRITE))
                .isInstanceOf(FileAlreadyExistsException.class).hasMessage(file.toString());
    }

    static void deleteOnCloseUnlinks(Path dir) throws IOException {
        Path file = dir.resolve("a");
        try (FileChannel f = FileChannel.open(file, CREATE, WRITE, READ, DELETE_ON_CLOSE)) {
            f.write(text("gone"));
            assertThat(f.size()).isEqualTo(4);
        }
        assertThat(file).doesNotExist();
    }

    static void modesAreKept(Path dir) throws IOException {
        Path file = Files.createFile(dir.resolve("a"));
        try (FileChannel f = FileChannel.open(file)) {
            assertThatThrownBy(() -> f.write(text("x"))).isInstanceOf(NonWritableChannelException.class);
            assertThatThrownBy(() -> f.truncate(0)).isInstanceOf(NonWritableChannelException.class);
        }
        try (FileChannel f = FileChannel.open(file, WRITE)) {
            assertThatThrownBy(() -> f.read(text("x"))).isInstanceOf(NonReadableChannelException.class);
            assertThatThrownBy(() -> f.position(-1)).isInstanceOf(IllegalArgumentException.class);
        }
        FileChannel closed = FileChannel.open(file);
        closed.close();
        assertThatThrownBy(closed::size).isInstanceOf(ClosedChannelException.class);
    }

    static void locksOverlapWithinTheJvm(Path dir) throws IOException {
        Path file = dir.resolve("a");
        try (FileChannel f = FileChannel.open(file, CREATE, READ, WRITE);
                FileChannel g = FileChannel.open(file, READ, WRITE);
                FileLock lock = f.lock(0, 10, false)) {
            assertThat(lock.isValid()).isTrue();
            assertThat(lock.isShared()).isFalse();
            assertThatThrownBy(() -> f.tryLock(5, 1, true)).isInstanceOf(OverlappingFileLockException.class);
            assertThatThrownBy(() -> g.tryLock(5, 1, true)).isInstanceOf(OverlappingFileLockException.class);
            try (FileLock other = g.tryLock(10, 5, false)) {
                assertThat(other.isValid()).isTrue();
            }
            lock.release();
            try (FileLock all = g.tryLock()) {
                assertThat(all.isValid()).isTrue();
            }
        }
    }

    static void transfersCopy(Path dir) throws IOException {
        byte[] content = new byte[100_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        Path source = Files.write(dir.resolve("a"), content);
        try (FileChannel from = FileChannel.open(source, READ);
                FileChannel to = FileChannel.open(dir.resolve("b"), CREATE, WRITE);
                FileChannel back = FileChannel.open(dir.resolve("c"), CREATE, WRITE)) {
            long done = 0;
            while (done < content.length) {
                done += from.transferTo(done, content.length - done, to);
            }
            for (long at = 0; at < content.length;) {
                at += back.transferFrom(from, at, content.length - at);
            }
            assertThat(from.transferTo(200_000, 10, to)).isZero();
        }
        assertThat(Files.readAllBytes(dir.resolve("b"))).isEqualTo(content);
        assertThat(Files.readAllBytes(dir.resolve("c"))).isEqualTo(content);
        try (var in = Files.newInputStream(source); var out = Files.newOutputStream(dir.resolve("d"))) {
            assertThat(in.transferTo(out)).isEqualTo(content.length);
        }
        assertThat(Files.mismatch(source, dir.resolve("d"))).isEqualTo(-1);
    }

    static void interruptClosesTheChannel(Path dir) throws Exception {
        FileChannel f = FileChannel.open(dir.resolve("a"), CREATE, WRITE);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> f.write(text("x"))).isInstanceOf(ClosedChannelException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(f.isOpen()).isFalse();
    }

    static void threadsAppendWithoutLoss(Path dir) throws Exception {
        Path file = dir.resolve("a");
        CountDownLatch done = new CountDownLatch(4);
        try (FileChannel f = FileChannel.open(file, CREATE, APPEND)) {
            for (int i = 0; i < 4; i++) {
                String line = "line of thread " + i + "\n";
                Thread.ofVirtual().start(() -> append(f, line, done));
            }
            done.await();
        }
        assertThat(Files.readAllLines(file)).hasSize(400).allMatch(line -> line.matches("line of thread \\d"));
    }

    private static void append(FileChannel f, String line, CountDownLatch done) {
        try (var _ = Channels.newChannel(new java.io.ByteArrayInputStream(new byte[0]))) {
            for (int i = 0; i < 100; i++) {
                f.write(text(line));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            done.countDown();
        }
    }
}
