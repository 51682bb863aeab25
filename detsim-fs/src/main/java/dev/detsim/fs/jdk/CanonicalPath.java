package dev.detsim.fs.jdk;

import dev.detsim.fs.model.Disk;
import dev.detsim.fs.model.Errno;
import dev.detsim.fs.model.Found;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Canonical paths as the JDK's canonicalize_md.c makes them: what exists is resolved, the rest is tidied up. */
final class CanonicalPath {
    private CanonicalPath() {
    }

    static String of(Disk disk, String path) throws IOException {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Found<String> real = disk.realpath(path.substring(0, end));
            String prefix = real.value();
            if (prefix != null) {
                return collapse(prefix + path.substring(end));
            }
            check(real.error());
        }
        return collapse(path);
    }

    private static void check(int error) throws IOException {
        if (error != -Errno.ENOENT && error != -Errno.ENOTDIR && error != -Errno.EACCES) {
            Failures.check(error);
        }
    }

    private static String collapse(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return "/" + String.join("/", names);
    }
}
