package dev.detsim.fs.model;

import static dev.detsim.fs.model.Disks.bytes;
import static dev.detsim.fs.model.Disks.open;
import static dev.detsim.fs.model.Disks.read;
import static dev.detsim.fs.model.Disks.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private final FakeHost host = new FakeHost(Map.of("/etc/conf", "host", "/etc/b", "b", "/etc/a", "a",
            "/bin/run.sh", "run", "/link", "-> /etc/conf", "/proc/cpuinfo", "4 cores", "/dev/tty", "tty",
            "/big", "0123456789".repeat(100_000)));
    private final Disk disk = new Disk(host, _ -> {});

    @Test
    void filesOfTheHostAreSeen() {
        assertThat(read(disk, "/etc/conf")).isEqualTo("host");
        assertThat(read(disk, "/link")).isEqualTo("host");
        assertThat(disk.realpath("/link").value()).isEqualTo("/etc/conf");
        assertThat(disk.access("/bin/run.sh", 1)).isZero();
        assertThat(disk.access("/etc/conf", 1)).isEqualTo(-Errno.EACCES);
        assertThat(disk.look("/etc/conf", true).value().modified()).isEqualTo(946_684_800_000_000_000L);
    }

    @Test
    void listingIsTheSortedUnion() {
        write(disk, "/etc/B", "new");
        write(disk, "/etc/aa", "new");
        disk.unlink("/etc/b", 0);
        assertThat(disk.list("/etc").value()).containsExactly("B", "a", "aa", "conf");
        assertThat(disk.list("/").value()).containsExactly("big", "bin", "dev", "etc", "link");
        assertThat(disk.list("/dev").value()).doesNotContain("tty");
    }

    @Test
    void writesStayInTheDisk() {
        OpenFile before = open(disk, "/etc/conf", OpenFlags.O_RDONLY);
        open(disk, "/etc/conf", OpenFlags.O_WRONLY).write(bytes("H"), 0);
        assertThat(read(before)).isEqualTo("Host");
        assertThat(read(new Disk(host, _ -> {}), "/etc/conf")).isEqualTo("host");
    }

    @Test
    void removedFilesStayRemoved() {
        assertThat(disk.unlink("/etc/conf", 0)).isZero();
        assertThat(disk.look("/etc/conf", true).error()).isEqualTo(-Errno.ENOENT);
        assertThat(disk.rmdir("/etc", 0)).isEqualTo(-Errno.ENOTEMPTY);
        disk.unlink("/etc/a", 0);
        disk.unlink("/etc/b", 0);
        assertThat(disk.rmdir("/etc", 0)).isZero();
        assertThat(disk.mkdir("/etc", 0777, 0)).isZero();
        assertThat(disk.list("/etc").value()).isEmpty();
    }

    @Test
    void directoriesOfTheHostCanMove() {
        assertThat(disk.rename("/etc", "/etc2", 0)).isZero();
        assertThat(read(disk, "/etc2/conf")).isEqualTo("host");
        assertThat(disk.look("/etc/conf", true).error()).isEqualTo(-Errno.ENOENT);
        assertThat(disk.hostFile("/etc2/conf")).isNull();
    }

    @Test
    void bytesComeWhenTheyAreAskedFor() {
        OpenFile file = open(disk, "/big", OpenFlags.O_RDWR);
        assertThat(host.reads()).isZero();
        file.write(bytes("x"), 500_000, 0);
        file.truncate(500_003, 0);
        file.truncate(1_000_000, 0);
        assertThat(host.reads()).isEqualTo(1);
        String content = read(file);
        assertThat(content).hasSize(1_000_000).startsWith("0123456789").endsWith("\0\0");
        assertThat(content.substring(499_999, 500_005)).isEqualTo("9x12\0\0");
    }

    @Test
    void hostFilesAreKnownUntilTheyChange() {
        assertThat(disk.hostFile("/etc/conf")).isNotNull();
        assertThat(disk.hostFile("/link")).isNotNull();
        disk.symlink("/etc/conf", "/mine", 0);
        assertThat(disk.hostFile("/mine")).isNull();
        write(disk, "/etc/conf", "changed");
        assertThat(disk.hostFile("/etc/conf")).isNull();
    }

    @Test
    void inodesOfTheHostDoNotDependOnTheOrderOfLooking() {
        Disk other = new Disk(host, _ -> {});
        other.look("/bin/run.sh", true);
        other.look("/etc/a", true);
        assertThat(other.look("/etc/conf", true).value().number())
                .isEqualTo(disk.look("/etc/conf", true).value().number());
        write(other, "/new", "");
        write(disk, "/new", "");
        assertThat(other.look("/new", true).value().number()).isEqualTo(disk.look("/new", true).value().number());
    }

    @Test
    void whatTheHostMakesLaterIsNotSeen() {
        assertThat(disk.look("/etc/later", true).error()).isEqualTo(-Errno.ENOENT);
        host.make("/etc/later", "later");
        assertThat(disk.look("/etc/later", true).error()).isEqualTo(-Errno.ENOENT);
        assertThat(disk.list("/etc").value()).doesNotContain("later");
    }

    @Test
    void filesAreFoundInDirectoriesThatCannotBeListed() {
        host.conceal("/etc");
        assertThat(read(disk, "/etc/conf")).isEqualTo("host");
        assertThat(disk.look("/etc/none", true).error()).isEqualTo(-Errno.ENOENT);
        assertThat(disk.list("/etc").value()).containsExactly("conf");
    }

    @Test
    void aFileThatTheHostLosesIsAnError() {
        OpenFile file = open(disk, "/etc/conf", OpenFlags.O_RDONLY);
        host.forget("/etc/conf");
        assertThat(file.read(java.nio.ByteBuffer.allocate(4))).isEqualTo(-Errno.ENOENT);
    }
}
