package dev.detsim.tests.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Scenarios on the streams of {@code java.io} and {@code RandomAccessFile}. */
final class StreamTwins {
    private StreamTwins() {
    }

    static Map<String, FileTwin> all() {
        Map<String, FileTwin> twins = new LinkedHashMap<>();
        twins.put("bytesWrittenAreReadBack", StreamTwins::bytesWrittenAreReadBack);
        twins.put("appendingGoesToTheEnd", StreamTwins::appendingGoesToTheEnd);
        twins.put("openingForWritingCuts", StreamTwins::openingForWritingCuts);
        twins.put("inputStreamSkipsAndCounts", StreamTwins::inputStreamSkipsAndCounts);
        twins.put("randomAccessReadsWhatItWrote", StreamTwins::randomAccessReadsWhatItWrote);
        twins.put("randomAccessReadsLines", StreamTwins::randomAccessReadsLines);
        twins.put("randomAccessCutsAndExtends", StreamTwins::randomAccessCutsAndExtends);
        twins.put("missingFilesAreNamed", StreamTwins::missingFilesAreNamed);
        twins.put("directoriesAreNoFiles", StreamTwins::directoriesAreNoFiles);
        twins.put("closedStreamsRefuse", StreamTwins::closedStreamsRefuse);
        twins.put("unlinkedFilesLiveWhileOpen", StreamTwins::unlinkedFilesLiveWhileOpen);
        twins.put("textGoesThroughReadersAndWriters", StreamTwins::textGoesThroughReadersAndWriters);
        twins.put("zipFilesWork", StreamTwins::zipFilesWork);
        twins.put("deviceNullSwallows", StreamTwins::deviceNullSwallows);
        return twins;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static void bytesWrittenAreReadBack(Path dir) throws IOException {
        File file = dir.resolve("a").toFile();
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(1);
            out.write(bytes(2, 3));
            out.write(bytes(0, 4, 255, 0), 1, 2);
            out.getFD().sync();
        }
        try (FileInputStream in = new FileInputStream(file)) {
            assertThat(in.read()).isEqualTo(1);
            assertThat(in.available()).isEqualTo(4);
            assertThat(in.readAllBytes()).isEqualTo(bytes(2, 3, 4, 255));
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[3])).isEqualTo(-1);
            assertThat(in.read(new byte[0])).isEqualTo(0);
        }
        assertThat(file.length()).isEqualTo(5);
    }

    static void appendingGoesToTheEnd(Path dir) throws IOException {
        File file = dir.resolve("a").toFile();
        try (FileOutputStream one = new FileOutputStream(file, true);
                FileOutputStream two = new FileOutputStream(file, true)) {
            one.write(1);
            two.write(2);
            one.write(3);
            assertThat(one.getChannel().position()).isEqualTo(3);
        }
        assertThat(Files.readAllBytes(file.toPath())).isEqualTo(bytes(1, 2, 3));
    }

    static void openingForWritingCuts(Path dir) throws IOException {
        Path file = Files.write(dir.resolve("a"), new byte[10_000]);
        new FileOutputStream(file.toFile()).close();
        assertThat(file).isEmptyFile();
    }

    static void inputStreamSkipsAndCounts(Path dir) throws IOException {
        Path file = Files.write(dir.resolve("a"), bytes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            assertThat(in.skip(3)).isEqualTo(3);
            assertThat(in.read()).isEqualTo(3);
            assertThat(in.skip(-2)).isEqualTo(-2);
            assertThat(in.read()).isEqualTo(2);
            assertThat(in.getChannel().position()).isEqualTo(3);
            assertThat(in.readNBytes(2)).isEqualTo(bytes(3, 4));
            assertThat(in.skip(100)).isEqualTo(100);
            assertThat(in.available()).isEqualTo(0);
            assertThat(in.read()).isEqualTo(-1);
            assertThatThrownBy(() -> in.skip(-1000)).isInstanceOf(IOException.class).hasMessage("Invalid argument");
        }
    }

    static void randomAccessReadsWhatItWrote(Path dir) throws IOException {
        File file = dir.resolve("a").toFile();
        try (RandomAccessFile f = new RandomAccessFile(file, "rw")) {
            f.writeUTF("räf");
            f.seek(100);
            f.writeLong(42);
            f.writeInt(-1);
            assertThat(f.getFilePointer()).isEqualTo(112);
            f.seek(0);
            assertThat(f.readUTF()).isEqualTo("räf");
            assertThat(f.readByte()).isZero();
            f.seek(100);
            assertThat(f.readLong()).isEqualTo(42);
            assertThat(f.readInt()).isEqualTo(-1);
            assertThat(f.read()).isEqualTo(-1);
            assertThatThrownBy(f::readInt).isInstanceOf(EOFException.class);
        }
        try (RandomAccessFile f = new RandomAccessFile(file, "r")) {
            assertThat(f.length()).isEqualTo(112);
            assertThat(f.skipBytes(1000)).isEqualTo(112);
            assertThatThrownBy(() -> f.write(1)).isInstanceOf(IOException.class).hasMessage("Bad file descriptor");
        }
    }

    static void randomAccessReadsLines(Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("a"), "one\ntwo\r\nthree\rfour");
        try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "r")) {
            assertThat(f.readLine()).isEqualTo("one");
            assertThat(f.readLine()).isEqualTo("two");
            assertThat(f.readLine()).isEqualTo("three");
            assertThat(f.readLine()).isEqualTo("four");
            assertThat(f.readLine()).isNull();
        }
    }

    static void randomAccessCutsAndExtends(Path dir) throws IOException {
        try (RandomAccessFile f = new RandomAccessFile(dir.resolve("a").toFile(), "rwd")) {
            f.write(new byte[] {1, 2, 3, 4, 5});
            f.setLength(2);
            assertThat(f.getFilePointer()).isEqualTo(2);
            f.setLength(6000);
            assertThat(f.length()).isEqualTo(6000);
            f.seek(0);
            byte[] all = new byte[6000];
            f.readFully(all);
            byte[] expected = Arrays.copyOf(new byte[] {1, 2}, 6000);
            assertThat(all).isEqualTo(expected);
            f.seek(1L << 33);
            assertThat(f.read()).isEqualTo(-1);
            assertThatThrownBy(() -> f.seek(-1)).isInstanceOf(IOException.class).hasMessage("Negative seek offset");
        }
    }

    static void missingFilesAreNamed(Path dir) {
        String name = dir.resolve("none").toString();
        String deep = dir.resolve("no/where").toString();
        assertThatThrownBy(() -> new FileInputStream(name)).isInstanceOf(FileNotFoundException.class)
                .hasMessage(name + " (No such file or directory)");
        assertThatThrownBy(() -> new FileOutputStream(deep)).isInstanceOf(FileNotFoundException.class)
                .hasMessage(deep + " (No such file or directory)");
        assertThatThrownBy(() -> new RandomAccessFile(name, "r")).isInstanceOf(FileNotFoundException.class)
                .hasMessage(name + " (No such file or directory)");
    }

    static void directoriesAreNoFiles(Path dir) throws IOException {
        Files.write(dir.resolve("file"), new byte[1]);
        String inFile = dir.resolve("file/x").toString();
        assertThatThrownBy(() -> new FileInputStream(dir.toFile())).isInstanceOf(FileNotFoundException.class)
                .hasMessage(dir + " (Is a directory)");
        assertThatThrownBy(() -> new FileOutputStream(dir.toFile())).isInstanceOf(FileNotFoundException.class)
                .hasMessage(dir + " (Is a directory)");
        assertThatThrownBy(() -> new FileOutputStream(inFile)).isInstanceOf(FileNotFoundException.class)
                .hasMessage(inFile + " (Not a directory)");
    }

    static void closedStreamsRefuse(Path dir) throws IOException {
        File file = dir.resolve("a").toFile();
        FileOutputStream out = new FileOutputStream(file);
        out.close();
        out.close();
        FileInputStream in = new FileInputStream(file);
        in.close();
        assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class).hasMessage("Stream Closed");
        assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessage("Stream Closed");
        assertThat(out.getFD().valid()).isFalse();
    }

    static void unlinkedFilesLiveWhileOpen(Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("a"), "old");
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            Files.delete(file);
            Files.writeString(file, "new");
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("old");
        }
        assertThat(file).hasContent("new");
    }

    static void textGoesThroughReadersAndWriters(Path dir) throws IOException {
        Path file = dir.resolve("a");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 2_000; i++) {
                out.write("line " + i + "\n");
            }
        }
        try (BufferedReader in = Files.newBufferedReader(file); var lines = Files.lines(file)) {
            assertThat(in.readLine()).isEqualTo("line 0");
            assertThat(lines.count()).isEqualTo(2_000);
        }
        assertThat(Files.readAllLines(file).getLast()).isEqualTo("line 1999");
    }

    static void zipFilesWork(Path dir) throws IOException {
        File file = dir.resolve("a.zip").toFile();
        try (ZipOutputStream out = new ZipOutputStream(new FileOutputStream(file))) {
            out.putNextEntry(new ZipEntry("entry"));
            out.write("zipped".getBytes(StandardCharsets.UTF_8));
        }
        try (ZipFile zip = new ZipFile(file)) {
            var in = zip.getInputStream(zip.getEntry("entry"));
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("zipped");
        }
    }

    static void deviceNullSwallows(Path dir) throws IOException {
        try (FileOutputStream out = new FileOutputStream("/dev/null")) {
            out.write(new byte[100]);
        }
        try (FileInputStream in = new FileInputStream("/dev/null");
                FileInputStream random = new FileInputStream("/dev/urandom")) {
            assertThat(in.read()).isEqualTo(-1);
            assertThat(random.readNBytes(32)).hasSize(32);
        }
    }
}
