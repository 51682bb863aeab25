package dev.detsim.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.core.driver.Owner;
import dev.detsim.fs.jdk.SyncLatency;
import dev.detsim.fs.model.FakeHost;
import dev.detsim.fs.model.OpenFlags;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatedDisksTest {
    private static final int NEW = OpenFlags.O_RDWR | OpenFlags.O_CREAT;
    private final FakeWorld world = new FakeWorld();
    private final SimulatedDisks disks =
            new SimulatedDisks(world, new FakeHost(Map.of("/lib/a.jar", "jar", "/conf", "c")),
                    SyncLatency.NONE);

    private int write(String path, String content) throws IOException {
        int fd = disks.paths().open(path, NEW, 0666);
        disks.channels().write(fd, ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)), -1);
        return fd;
    }

    private String read(int fd) throws IOException {
        return read(disks, fd);
    }

    private static String read(SimulatedDisks from, int fd) throws IOException {
        byte[] all = new byte[100];
        int n = from.streams().read(fd, all, 0, 100);
        return n < 0 ? "" : new String(all, 0, n, StandardCharsets.UTF_8);
    }

    @Test
    void everyEffectHasAPointBeforeItAndAMarkAfterIt() throws IOException {
        int fd = write("/a", "x");
        disks.channels().force(fd, true);
        disks.channels().truncate(fd, 0);
        disks.paths().rename("/a", "/b");
        disks.paths().mkdir("/d", 0777);
        disks.paths().rmdir("/d");
        disks.paths().unlink("/b");
        assertThat(world.log).hasSize(8).containsOnly("point");
        assertThat(world.events).containsExactly("create /a", "write 1 bytes to inode 21, now 1", "fsync inode 21",
                "truncate to 0 inode 21", "rename /a -> /b", "mkdir /d", "rmdir /d", "unlink /b");
        assertThat(world.folded).hasSize(8);
        assertThat(world.counters).containsExactlyInAnyOrderEntriesOf(
                Map.of("disk bytes", 1L, "disk writes", 1L, "fsyncs", 1L));
    }

    @Test
    void failuresLeaveNoMark() {
        assertThat(disks.paths().rmdir("/none")).isEqualTo(-2);
        assertThat(disks.paths().open("/none/x", NEW, 0666)).isEqualTo(-2);
        assertThat(world.folded).isEmpty();
    }

    @Test
    void lookingAtTheHostLeavesNoTrace() throws IOException {
        int fd = disks.paths().open("/conf", OpenFlags.O_RDONLY, 0);
        assertThat(read(fd)).isEqualTo("c");
        disks.paths().stat("/conf", true, new DetsimStat());
        disks.paths().closedir(disks.paths().opendir("/"));
        disks.paths().close(fd);
        assertThat(world.log).isEmpty();
        assertThat(world.folded).isEmpty();
    }

    @Test
    void readingWhatWasWrittenIsAPoint() throws IOException {
        int fd = write("/a", "x");
        world.log.clear();
        disks.channels().seek(fd, 0);
        assertThat(read(fd)).isEqualTo("x");
        assertThat(world.log).containsExactly("point");
    }

    @Test
    void anotherThreadMayCloseTheFileAtThePoint() throws IOException {
        int fd = write("/a", "x");
        world.atPoint = () -> disks.paths().close(fd);
        assertThatThrownBy(() -> disks.streams().write(fd, new byte[1], 0, 1))
                .isInstanceOf(IOException.class).hasMessage("Bad file descriptor");
    }

    @Test
    void nothingHappensWhenThePointThrows() {
        world.atPoint = () -> {
            throw new ThreadDeath("killed");
        };
        assertThatThrownBy(() -> disks.paths().mkdir("/d", 0777)).isInstanceOf(ThreadDeath.class);
        assertThat(disks.paths().access("/d", 0)).isEqualTo(-2);
    }

    /** Stands for the error that ends a dead thread. */
    private static final class ThreadDeath extends Error {
        private static final long serialVersionUID = 1;

        ThreadDeath(String message) {
            super(message);
        }
    }

    @Test
    void hostsHaveDisksOfTheirOwn() throws IOException {
        write("/a", "x");
        world.running = new FakeWorld.Process(2, 1);
        assertThat(disks.paths().access("/a", 0)).isEqualTo(-2);
        assertThat(disks.paths().access("/conf", 0)).isZero();
    }

    @Test
    void aDiskOutlivesItsProcessesAndARestartRereadsIt() throws IOException {
        Owner first = world.running;
        int fd = write("/a", "kept");
        disks.processEnded(first);
        assertThatThrownBy(() -> read(fd)).isInstanceOf(IOException.class);
        world.running = new FakeWorld.Process(1, 2);
        world.log.clear();
        assertThat(read(disks.paths().open("/a", OpenFlags.O_RDONLY, 0))).isEqualTo("kept");
        disks.paths().open("/a", OpenFlags.O_RDONLY, 0);
        assertThat(world.log).containsExactly("point");
        assertThat(world.counters).containsEntry("disk rereads", 1L);
    }

    @Test
    void onlyWhatAnEarlierRunWroteIsReread() throws IOException {
        world.running = new FakeWorld.Process(1, 2);
        write("/mine", "x");
        disks.paths().open("/mine", OpenFlags.O_RDONLY, 0);
        disks.paths().open("/conf", OpenFlags.O_RDONLY, 0);
        assertThat(world.counters).doesNotContainKey("disk rereads");
    }

    @Test
    void locksAreBetweenProcesses() throws IOException {
        Owner first = world.running;
        int mine = write("/a", "x");
        assertThat(disks.channels().lock(mine, false, 0, 10, false)).isZero();
        assertThat(disks.channels().lock(mine, false, 5, 10, false)).isZero();
        world.running = new FakeWorld.Process(1, 7);
        int theirs = disks.paths().open("/a", OpenFlags.O_RDWR, 0);
        assertThat(disks.channels().lock(theirs, false, 0, 10, false)).isEqualTo(-1);
        assertThat(disks.channels().lock(theirs, true, 0, 10, false)).isEqualTo(2);
        assertThat(world.log).contains("wait 10000000");
        world.whileWaiting = () -> disks.processEnded(first);
        assertThat(disks.channels().lock(theirs, true, 0, 10, false)).isZero();
    }

    @Test
    void closingAnyDescriptorGivesLocksBack() throws IOException {
        int one = write("/a", "x");
        int two = disks.paths().open("/a", OpenFlags.O_RDWR, 0);
        disks.channels().lock(one, false, 0, 10, false);
        disks.paths().close(two);
        world.running = new FakeWorld.Process(1, 2);
        int theirs = disks.paths().open("/a", OpenFlags.O_RDWR, 0);
        assertThat(disks.channels().lock(theirs, false, 0, 10, false)).isZero();
    }

    @Test
    void lockKeysTellFilesProcessesAndWorldsApart() throws IOException {
        long[] one = key(disks, disks.paths().open("/a", NEW, 0666));
        assertThat(key(disks, disks.paths().open("/a", NEW, 0666))).isEqualTo(one);
        assertThat(key(disks, disks.paths().open("/b", NEW, 0666))).isNotEqualTo(one);
        world.running = new FakeWorld.Process(1, 2);
        assertThat(key(disks, disks.paths().open("/a", NEW, 0666))).isNotEqualTo(one);
        SimulatedDisks other = new SimulatedDisks(new FakeWorld(), new FakeHost(Map.of()), SyncLatency.NONE);
        assertThat(key(other, other.paths().open("/a", NEW, 0666))).isNotEqualTo(one);
    }

    private static long[] key(SimulatedDisks disks, int fd) throws IOException {
        long[] key = new long[2];
        disks.channels().key(fd, key);
        return key;
    }

    @Test
    void descriptorsOfAnotherWorldAreUnknown() throws IOException {
        int fd = write("/a", "x");
        SimulatedDisks other = new SimulatedDisks(new FakeWorld(), new FakeHost(Map.of()), SyncLatency.NONE);
        other.paths().open("/a", NEW, 0666);
        assertThat(fd).isGreaterThanOrEqualTo(DetsimFiles.FIRST_DESCRIPTOR);
        assertThatThrownBy(() -> other.channels().size(fd)).isInstanceOf(IOException.class);
    }

    @Test
    void anFsyncTakesTime() throws IOException {
        SimulatedDisks slow = new SimulatedDisks(world, new FakeHost(Map.of()), new SyncLatency(70, 70));
        int fd = slow.paths().open("/a", NEW | OpenFlags.O_DSYNC, 0666);
        slow.channels().force(fd, true);
        slow.streams().write(fd, new byte[1], 0, 1);
        assertThat(world.log).containsExactly("point", "point", "wait 70", "point", "wait 70");
        assertThat(world.counters).containsEntry("fsyncs", 2L);
        assertThatThrownBy(() -> new SyncLatency(2, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2, 1]");
    }

    @Test
    void randomDevicesAreDrawnFromTheSeed() throws IOException {
        SimulatedDisks same = new SimulatedDisks(new FakeWorld(), new FakeHost(Map.of()), SyncLatency.NONE);
        String one = read(disks.streams().open("/dev/urandom", OpenFlags.O_RDONLY));
        assertThat(read(same, same.streams().open("/dev/random", OpenFlags.O_RDONLY))).isEqualTo(one);
    }

    @Test
    void archivesOfTheHostAreReadForReal() throws IOException {
        assertThat(disks.streams().isHostArchive("/lib/a.jar")).isTrue();
        assertThat(disks.streams().isHostArchive("/conf")).isFalse();
        disks.paths().close(write("/lib/a.jar", "changed"));
        assertThat(disks.streams().isHostArchive("/lib/a.jar")).isFalse();
    }

    @Test
    void deviceNumbersHashTheSameInEveryWorld() {
        DetsimStat one = new DetsimStat();
        DetsimStat two = new DetsimStat();
        disks.paths().stat("/conf", true, one);
        new SimulatedDisks(new FakeWorld(), new FakeHost(Map.of("/conf", "c")), SyncLatency.NONE)
                .paths().stat("/conf", true, two);
        assertThat(one.device).isNotEqualTo(two.device);
        assertThat(Long.hashCode(one.device)).isEqualTo(Long.hashCode(two.device));
        assertThat(one.inode).isEqualTo(two.inode);
    }

    @Test
    void filesAskInTheirOwnTerms() throws IOException {
        assertThat(disks.files().create("/f")).isTrue();
        assertThat(disks.files().create("/f")).isFalse();
        assertThat(disks.files().attributes(new File("/f"))).isEqualTo(3);
        assertThat(disks.files().attributes(new File("/lib"))).isEqualTo(5);
        assertThat(disks.files().attributes(new File("/.none"))).isEqualTo(8);
        assertThat(disks.files().list(new File("/"))).containsExactly("conf", "dev", "f", "lib");
        assertThat(disks.files().canonicalize("/lib/../none/./x/..")).isEqualTo("/none");
        assertThat(disks.files().delete(new File("/f"))).isTrue();
    }
}
