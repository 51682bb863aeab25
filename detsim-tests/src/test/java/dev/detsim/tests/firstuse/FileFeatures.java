package dev.detsim.tests.firstuse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Files and archives. */
final class FileFeatures {
    private FileFeatures() {
    }

    private static Path zipped() throws Exception {
        Path file = Files.createTempFile("a", ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("entry"));
            out.write(new byte[300]);
        }
        return file;
    }

    static Object zip() throws Exception {
        try (ZipFile zip = new ZipFile(zipped().toFile())) {
            return zip.size() + " " + zip.getInputStream(zip.getEntry("entry")).readAllBytes().length;
        }
    }

    static Object gzip() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[500]);
        }
        CRC32C sum = new CRC32C();
        sum.update(out.toByteArray());
        return new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())).readAllBytes().length + " "
                + sum.getValue();
    }

    static Object jar() throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("x"));
        }
        return out.size();
    }

    static Object archive() throws Exception {
        try (FileSystem archive = FileSystems.newFileSystem(zipped(), Map.of())) {
            return Files.size(archive.getPath("entry")) + " " + archive.provider().getScheme();
        }
    }

    static Object temporaryFiles() throws Exception {
        File file = File.createTempFile("old", null);
        file.deleteOnExit();
        return file.length() + Files.createTempDirectory("new").getFileName().toString() + file.getName();
    }

    static Object walk() throws Exception {
        Path directory = Files.createTempDirectory("walked");
        Files.writeString(directory.resolve("a.txt"), "text");
        Files.createDirectories(directory.resolve("b/c"));
        try (Stream<Path> all = Files.walk(directory);
                var glob = Files.newDirectoryStream(directory, "*.{txt,md}")) {
            return all.count() + " " + glob.iterator().next().getFileName() + Files.readAllLines(directory.resolve(
                    "a.txt"));
        }
    }

    static Object attributes() throws Exception {
        Path file = Files.createTempFile("a", "b");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(5_000));
        return Files.readAttributes(file, "size,lastModifiedTime") + " " + Files.getPosixFilePermissions(file).size()
                + Files.probeContentType(Path.of("a.html")) + FileSystems.getDefault().getRootDirectories().iterator()
                        .next();
    }

    static Object randomAccess() throws Exception {
        Path path = Files.createTempFile("a", "b");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
                FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            file.writeUTF("text");
            return file.length() + " " + lock.isValid();
        }
    }

    static Object resources() throws Exception {
        try (var in = FileFeatures.class.getResourceAsStream("FileFeatures.class")) {
            return in.readAllBytes().length > 100;
        }
    }

    static Object properties() throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader("a=1\nb : 2\\\n3"));
        StringWriter out = new StringWriter();
        properties.store(out, "comment");
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        properties.storeToXML(xml, "comment");
        Properties again = new Properties();
        again.loadFromXML(new ByteArrayInputStream(xml.toByteArray()));
        return out + " " + again.getProperty("b");
    }
}
