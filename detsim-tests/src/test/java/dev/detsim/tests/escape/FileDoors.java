package dev.detsim.tests.escape;

import java.io.File;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Map;

/** Files, and what stands on them. */
final class FileDoors {
    private static final Path FILE = Path.of("/door");

    private FileDoors() {
    }

    static void add(Cases cases) {
        cases.put("file-write", sim -> written());
        cases.put("file-channel", sim -> channel());
        cases.put("file-listing", sim -> listed());
        cases.put("file-links", sim -> linked());
        cases.put("file-attributes", sim -> attributes());
        cases.put("file-store", sim -> store());
        cases.put("temporary-names", sim -> Files.createTempFile("door", "") + " " + File.createTempFile("door", ""));
        cases.put("delete-on-exit", sim -> {
            Files.createFile(FILE).toFile().deleteOnExit();
            return Files.exists(FILE);
        });
        cases.put("zip-file-system", sim -> zip());
        others(cases);
    }

    private static void others(Cases cases) {
        cases.put("host-file", sim -> Files.exists(Path.of(System.getProperty("java.home"), "release")));
        cases.put("class-resource", sim -> FileDoors.class.getResource("FileDoors.class"));
        cases.put("class-loader", sim -> loaded());
        cases.put("jrt",
                sim -> Files.exists(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base")));
        cases.put("async-file", sim -> AsynchronousFileChannel.open(FILE, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE));
        cases.put("watch-service", sim -> FileSystems.getDefault().newWatchService());
    }

    private static Object written() throws Exception {
        Files.writeString(FILE, "one");
        try (FileOutputStream out = new FileOutputStream(FILE.toFile(), true)) {
            out.write(50);
        }
        try (RandomAccessFile file = new RandomAccessFile(FILE.toFile(), "rw")) {
            file.seek(1);
            file.write(51);
        }
        return Files.readString(FILE) + Files.getLastModifiedTime(FILE);
    }

    private static Object channel() throws Exception {
        try (FileChannel channel = FileChannel.open(FILE, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            channel.write(ByteBuffer.wrap(new byte[7]));
            channel.force(true);
            return channel.size() + " " + lock.isValid();
        }
    }

    private static Object listed() throws Exception {
        Path folder = Files.createDirectory(Path.of("/folder"));
        for (String name : List.of("c", "a", "d", "b")) {
            Files.createFile(folder.resolve(name));
        }
        try (var files = Files.list(folder)) {
            return files.toList() + String.join(",", folder.toFile().list());
        }
    }

    private static Object linked() throws Exception {
        Files.writeString(FILE, "linked");
        Files.createLink(Path.of("/hard"), FILE);
        Files.createSymbolicLink(Path.of("/soft"), FILE);
        return Files.readString(Path.of("/hard")) + Files.readSymbolicLink(Path.of("/soft"));
    }

    private static Object attributes() throws Exception {
        Files.createFile(FILE);
        Files.setPosixFilePermissions(FILE, PosixFilePermissions.fromString("r--------"));
        return userDefined() + Files.getOwner(FILE)
                + PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE));
    }

    /** This file system has none, as many have. */
    private static String userDefined() throws Exception {
        var view = Files.getFileAttributeView(FILE, UserDefinedFileAttributeView.class);
        try {
            return view.write("note", ByteBuffer.wrap(new byte[3])) + " written";
        } catch (FileSystemException e) {
            return e.getMessage();
        }
    }

    private static Object store() throws Exception {
        FileStore store = Files.getFileStore(Files.createFile(FILE));
        return store + " " + store.getUsableSpace() + " " + FILE.toFile().getTotalSpace() + " "
                + List.of(File.listRoots());
    }

    private static Object zip() throws Exception {
        Path archive = Path.of("/archive.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Files.writeString(zip.getPath("entry"), "zipped");
        }
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            return Files.readString(zip.getPath("entry")) + Files.getLastModifiedTime(zip.getPath("entry"));
        }
    }

    private static Object loaded() throws Exception {
        Path folder = Files.createDirectories(Path.of("/classes/dev/detsim/tests/escape"));
        try (var in = FileDoors.class.getResourceAsStream("NumberDoors$Clock.class")) {
            Files.copy(in, folder.resolve("NumberDoors$Clock.class"));
        }
        URL[] path = {Path.of("/classes/").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, null)) {
            Class<?> clock = loader.loadClass("dev.detsim.tests.escape.NumberDoors$Clock");
            return clock.getMethod("getAsLong").invoke(clock.getConstructor().newInstance());
        }
    }
}
