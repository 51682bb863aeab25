package dev.detsim.fs.model;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A host whose files are written down in the test: paths and contents; a content that begins with "-> " is a link. */
public final class FakeHost implements HostTree {
    private final TreeMap<String, String> files;
    private int reads;
    private String concealed = "";

    public FakeHost(Map<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    public int reads() {
        return reads;
    }

    public void forget(String path) {
        files.remove(path);
    }

    public void make(String path, String content) {
        files.put(path, content);
    }

    public void conceal(String directory) {
        concealed = directory;
    }

    @Override
    public @Nullable HostEntry look(String path) {
        String content = files.get(path);
        if (content != null) {
            return content.startsWith("-> ") ? new HostEntry.HostLink(content.substring(3))
                    : new HostEntry.HostFile(content.length(), path.endsWith(".sh"));
        }
        return path.equals("/") || names(path).length > 0 ? HostEntry.DIRECTORY : null;
    }

    @Override
    public String @Nullable [] list(String path) {
        return path.equals(concealed) ? null : names(path);
    }

    private String[] names(String path) {
        String prefix = path.equals("/") ? path : path + "/";
        TreeSet<String> names = new TreeSet<>();
        for (String file : files.keySet()) {
            if (file.startsWith(prefix)) {
                names.add(file.substring(prefix.length()).split("/")[0]);
            }
        }
        return names.descendingSet().toArray(String[]::new);
    }

    @Override
    public int read(String path, long position, byte[] to, int length) {
        reads++;
        String content = files.get(path);
        if (content == null) {
            return -Errno.ENOENT;
        }
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        int n = Math.clamp(bytes.length - position, 0, length);
        System.arraycopy(bytes, (int) position, to, 0, n);
        return n;
    }
}
