package dev.detsim.fs.model;

import static dev.detsim.fs.model.Disks.bytes;
import static dev.detsim.fs.model.Disks.open;
import static dev.detsim.fs.model.Disks.read;
import static dev.detsim.fs.model.Disks.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class DiskTest {
    private final Disk disk = Disks.empty();

    @Test
    void contentIsReadBack() {
        write(disk, "/a", "content");
        assertThat(read(disk, "/a")).isEqualTo("content");
    }

    @Test
    void holesReadAsZeros() {
        OpenFile file = open(disk, "/a", OpenFlags.O_RDWR | OpenFlags.O_CREAT);
        file.write(bytes("x"), 10_000, 0);
        ByteBuffer to = ByteBuffer.allocate(10_001);
        assertThat(file.read(to, 0)).isEqualTo(10_001);
        assertThat(to.get(0)).isZero();
        assertThat(to.get(10_000)).isEqualTo((byte) 'x');
    }

    @Test
    void whatWasCutOffComesBackAsZeros() {
        OpenFile file = open(disk, "/a", OpenFlags.O_RDWR | OpenFlags.O_CREAT);
        file.write(bytes("0123456789".repeat(1_000)), 0);
        file.truncate(5_003, 0);
        file.truncate(6_000, 0);
        String content = read(open(disk, "/a", OpenFlags.O_RDONLY));
        assertThat(content).isEqualTo("0123456789".repeat(500) + "012" + "\0".repeat(997));
    }

    @Test
    void aFileIsNotWrittenBeyondTheLimit() {
        OpenFile file = open(disk, "/a", OpenFlags.O_RDWR | OpenFlags.O_CREAT);
        assertThat(file.write(bytes("x"), Content.WRITABLE, 0)).isEqualTo(-Errno.EFBIG);
        assertThat(file.truncate(Content.WRITABLE * 16, 0)).isZero();
        assertThat(file.inode().size()).isEqualTo(Content.WRITABLE * 16);
    }

    @Test
    void appendingIgnoresThePosition() {
        write(disk, "/a", "one");
        OpenFile file = open(disk, "/a", OpenFlags.O_WRONLY | OpenFlags.O_APPEND);
        file.write(bytes("two"), 0, 0);
        assertThat(read(disk, "/a")).isEqualTo("onetwo");
    }

    @Test
    void accessModesAreKept() {
        write(disk, "/a", "a");
        assertThat(open(disk, "/a", OpenFlags.O_RDONLY).write(bytes("x"), 0)).isEqualTo(-Errno.EBADF);
        assertThat(open(disk, "/a", OpenFlags.O_RDONLY).truncate(0, 0)).isEqualTo(-Errno.EINVAL);
        assertThat(open(disk, "/a", OpenFlags.O_WRONLY).read(ByteBuffer.allocate(1))).isEqualTo(-Errno.EBADF);
        assertThat(open(disk, "/", OpenFlags.O_RDONLY).read(ByteBuffer.allocate(1))).isEqualTo(-Errno.EISDIR);
    }

    @Test
    void permissionsAreThoseOfAnOrdinaryUser() {
        write(disk, "/a", "a");
        disk.mkdir("/d", 0777, 0);
        write(disk, "/d/f", "f");
        assertThat(disk.chmod("/a", 0444, 0)).isZero();
        assertThat(disk.chmod("/d", 0444, 0)).isZero();
        assertThat(disk.open("/a", OpenFlags.O_RDWR, 0, 0).error()).isEqualTo(-Errno.EACCES);
        assertThat(disk.access("/a", 2)).isEqualTo(-Errno.EACCES);
        assertThat(disk.access("/a", 4)).isZero();
        assertThat(disk.look("/d/f", true).error()).isEqualTo(-Errno.EACCES);
        assertThat(disk.open("/d/g", OpenFlags.O_RDWR | OpenFlags.O_CREAT, 0666, 0).error()).isEqualTo(-Errno.EACCES);
        assertThat(disk.chown("/a", true, 0, -1, 0)).isEqualTo(-Errno.EPERM);
        assertThat(disk.chown("/a", true, 1000, 1000, 0)).isZero();
    }

    @Test
    void theMaskIsAppliedToNewFiles() {
        write(disk, "/a", "a");
        disk.mkdir("/d", 0777, 0);
        assertThat(disk.look("/a", true).value().mode()).isEqualTo(0100644);
        assertThat(disk.look("/d", true).value().mode()).isEqualTo(040755);
    }

    @Test
    void timesAreThoseOfTheCaller() {
        disk.open("/a", OpenFlags.O_WRONLY | OpenFlags.O_CREAT, 0666, 5);
        disk.open("/a", OpenFlags.O_WRONLY, 0, 6).file().write(bytes("x"), 7);
        Inode inode = disk.look("/a", true).value();
        assertThat(inode.born()).isEqualTo(5);
        assertThat(inode.accessed()).isEqualTo(5);
        assertThat(inode.modified()).isEqualTo(7);
        disk.chmod("/a", 0600, 9);
        assertThat(inode.modified()).isEqualTo(7);
        assertThat(inode.changed()).isEqualTo(9);
        assertThat(disk.look("/", true).value().modified()).isEqualTo(5);
    }

    @Test
    void renameReplacesInOneStep() {
        write(disk, "/a", "new");
        write(disk, "/b", "old");
        OpenFile old = open(disk, "/b", OpenFlags.O_RDONLY);
        assertThat(disk.rename("/a", "/b", 0)).isZero();
        assertThat(read(disk, "/b")).isEqualTo("new");
        assertThat(read(old)).isEqualTo("old");
        assertThat(old.inode().links()).isZero();
        assertThat(disk.look("/a", true).error()).isEqualTo(-Errno.ENOENT);
    }

    @Test
    void directoriesDoNotMoveIntoThemselves() {
        disk.mkdir("/a", 0777, 0);
        disk.mkdir("/a/b", 0777, 0);
        assertThat(disk.rename("/a", "/a/b/c", 0)).isEqualTo(-Errno.EINVAL);
        assertThat(disk.rename("/a/b", "/a", 0)).isEqualTo(-Errno.ENOTEMPTY);
        assertThat(disk.rename("/", "/x", 0)).isEqualTo(-Errno.EBUSY);
    }

    @Test
    void movedDirectoriesKnowTheirParent() {
        disk.mkdir("/a", 0777, 0);
        disk.mkdir("/b", 0777, 0);
        disk.mkdir("/a/c", 0777, 0);
        write(disk, "/b/f", "found");
        assertThat(disk.rename("/a/c", "/b/c", 0)).isZero();
        assertThat(read(disk, "/b/c/../f")).isEqualTo("found");
        assertThat(disk.realpath("/b/c/.").value()).isEqualTo("/b/c");
    }

    @Test
    void specialDirectoriesCannotBeRemoved() {
        disk.mkdir("/a", 0777, 0);
        disk.mkdir("/a/b", 0777, 0);
        assertThat(disk.rmdir("/", 0)).isEqualTo(-Errno.EBUSY);
        assertThat(disk.rmdir("/a/b/.", 0)).isEqualTo(-Errno.EINVAL);
        assertThat(disk.rmdir("/a/b/..", 0)).isEqualTo(-Errno.ENOTEMPTY);
        assertThat(disk.unlink("/a", 0)).isEqualTo(-Errno.EISDIR);
    }

    @Test
    void linksEndAfterForty() {
        disk.symlink("loop", "/loop", 0);
        write(disk, "/f", "end");
        disk.symlink("f", "/l0", 0);
        for (int i = 1; i < 41; i++) {
            disk.symlink("l" + (i - 1), "/l" + i, 0);
        }
        assertThat(disk.look("/loop", true).error()).isEqualTo(-Errno.ELOOP);
        assertThat(disk.look("/l39", true).error()).isZero();
        assertThat(disk.look("/l40", true).error()).isEqualTo(-Errno.ELOOP);
    }

    @Test
    void namesHaveALimit() {
        assertThat(disk.mkdir("/" + "n".repeat(255), 0777, 0)).isZero();
        assertThat(disk.mkdir("/" + "n".repeat(256), 0777, 0)).isEqualTo(-Errno.ENAMETOOLONG);
        assertThat(disk.mkdir("/" + "ä".repeat(128), 0777, 0)).isEqualTo(-Errno.ENAMETOOLONG);
    }

    @Test
    void theMachineDoesNotShow() {
        assertThat(disk.look("/proc", true).error()).isEqualTo(-Errno.ENOENT);
        assertThat(disk.look("/sys/kernel", true).error()).isEqualTo(-Errno.ENOENT);
        assertThat(disk.list("/dev").value()).containsExactly("null", "random", "urandom", "zero");
        ByteBuffer zeros = ByteBuffer.allocate(3);
        assertThat(open(disk, "/dev/zero", OpenFlags.O_RDONLY).read(zeros)).isEqualTo(3);
        assertThat(open(disk, "/dev/null", OpenFlags.O_RDWR).read(ByteBuffer.allocate(1))).isZero();
        assertThat(open(disk, "/dev/null", OpenFlags.O_RDWR).write(bytes("gone"), 0)).isEqualTo(4);
    }
}
