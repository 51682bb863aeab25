package dev.detsim.fs.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A disk, and a real directory that should be like its root. */
record Both(Disk disk, Path real) {
    Path real(String name) {
        return Path.of(real + "/" + name);
    }

    /** Paths and what is there: the target of a link, the content of a file. */
    Map<String, String> linuxTree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (var walk = Files.walk(real)) {
            for (Path path : walk.filter(p -> !p.equals(real)).toList()) {
                tree.put(real.relativize(path).toString(), describe(path));
            }
        }
        return tree;
    }

    private static String describe(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "-> " + Files.readSymbolicLink(path);
        }
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "directory" : Files.readString(path);
    }

    Map<String, String> diskTree() {
        Map<String, String> tree = new TreeMap<>();
        collect("", tree);
        return tree;
    }

    private void collect(String directory, Map<String, String> tree) {
        for (String name : disk.list("/" + directory).value()) {
            String path = directory + name;
            if (!path.equals("dev")) {
                tree.put(path, describe(path, tree));
            }
        }
    }

    private String describe(String path, Map<String, String> tree) {
        Inode inode = disk.look("/" + path, false).value();
        if (inode instanceof SymbolicLink link) {
            return "-> " + link.target();
        }
        if (inode instanceof Directory) {
            collect(path + "/", tree);
            return "directory";
        }
        return Disks.read(disk, "/" + path);
    }
}
