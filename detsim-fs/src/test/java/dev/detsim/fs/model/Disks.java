package dev.detsim.fs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What tests do with a disk. */
final class Disks {
    private Disks() {
    }

    static Disk empty() {
        return new Disk(HostTree.EMPTY, _ -> {});
    }

    static OpenFile open(Disk disk, String path, int flags) {
        Opened opened = disk.open(path, flags, 0666, 0);
        assertThat(opened.error()).as("error of opening " + path).isZero();
        return opened.file();
    }

    static void write(Disk disk, String path, String content) {
        OpenFile file = open(disk, path, OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_TRUNC);
        assertThat(file.write(bytes(content), 0)).isEqualTo(content.length());
    }

    static String read(Disk disk, String path) {
        return read(open(disk, path, OpenFlags.O_RDONLY));
    }

    static String read(OpenFile file) {
        ByteBuffer to = ByteBuffer.allocate((int) file.inode().size() + 10);
        assertThat(file.read(to)).isNotNegative();
        return StandardCharsets.ISO_8859_1.decode(to.flip()).toString();
    }

    static ByteBuffer bytes(String content) {
        return ByteBuffer.wrap(content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
