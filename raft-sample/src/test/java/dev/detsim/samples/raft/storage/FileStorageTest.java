package dev.detsim.samples.raft.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.log.LogEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStorageTest {
    @TempDir
    Path temporary;
    private Path directory;
    /** The file and the state after each sync. */
    private final List<byte[]> files = new ArrayList<>();
    private final List<RecoveredState> states = new ArrayList<>();

    @BeforeEach
    void useADirectoryThatDoesNotExist() {
        directory = temporary.resolve("data").resolve("server-1");
    }

    @Test
    void aNewServerStartsAtTermZero() throws IOException {
        assertThat(recover()).isEqualTo(new RecoveredState(0, RaftStorage.NO_VOTE, List.of()));
    }

    @Test
    void whatWasSyncedSurvives() throws IOException {
        writeHistory();
        assertThat(recover()).isEqualTo(new RecoveredState(3, 2, List.of(entry(1, 1), entry(2, 3))));
    }

    @Test
    void whatWasNotSyncedIsLost() throws IOException {
        try (RaftStorage storage = open()) {
            storage.saveTermAndVote(1, 1);
            storage.sync();
            storage.saveTermAndVote(2, 2);
        }
        assertThat(recover()).isEqualTo(new RecoveredState(1, 1, List.of()));
    }

    @Test
    void aSyncWithoutChangesWritesNothing() throws IOException {
        writeHistory();
        try (RaftStorage storage = open()) {
            storage.sync();
        }
        assertThat(file()).isEqualTo(files.getLast());
    }

    /** A crash during the n-th write leaves any prefix of its bytes: the state is then that of the write before. */
    @Test
    void aTornTailIsCutAtEveryPossibleByte() throws IOException {
        writeHistory();
        for (int i = 1; i < files.size(); i++) {
            for (int length = files.get(i - 1).length; length < files.get(i).length; length++) {
                assertRecovers(Arrays.copyOf(files.get(i), length), i - 1);
            }
        }
    }

    /** The file was extended but a sector of the last write did not get there, or half of it did. */
    @Test
    void aLastFrameWithWrongBytesIsCut() throws IOException {
        writeHistory();
        int last = files.size() - 1;
        for (int i = files.get(last - 1).length; i < files.get(last).length; i++) {
            assertRecovers(flipped(files.get(last), i), last - 1);
        }
        byte[] zeros = files.get(last - 1).clone();
        assertRecovers(Arrays.copyOf(zeros, zeros.length + 512), last - 1);
    }

    @Test
    void writingGoesOnAfterACut() throws IOException {
        writeHistory();
        Files.write(journal(), Arrays.copyOf(files.getLast(), files.getLast().length - 1));
        try (RaftStorage storage = open()) {
            storage.saveTermAndVote(9, 3);
            storage.sync();
        }
        RecoveredState before = states.get(states.size() - 2);
        assertThat(recover()).isEqualTo(new RecoveredState(9, 3, before.entries()));
    }

    /** These bytes were acknowledged: to forget them could mean a second vote in a term. */
    @Test
    void damageBeforeTheLastFrameIsRefused() throws IOException {
        writeHistory();
        int lastFrame = files.get(files.size() - 2).length;
        for (int i = 0; i < lastFrame; i++) {
            Files.write(journal(), flipped(files.getLast(), i));
            assertThatIOException().isThrownBy(this::recover).withMessageContaining("journal").withMessageContaining(
                    "damaged at byte").withMessageContaining("replace the disk");
        }
    }

    @Test
    void aDirectoryThatCannotBeUsedIsNamed() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatIOException().isThrownBy(() -> new FileStorage(file).close())
                .withMessageContaining("cannot open the storage in [" + file + "]")
                .withMessageContaining("may create and write");
    }

    private void writeHistory() throws IOException {
        try (RaftStorage storage = open()) {
            synced(storage, new RecoveredState(0, 0, List.of()));
            storage.saveTermAndVote(1, 1);
            synced(storage, new RecoveredState(1, 1, List.of()));
            storage.append(List.of(entry(1, 1), entry(2, 1), entry(3, 1)));
            synced(storage, new RecoveredState(1, 1, List.of(entry(1, 1), entry(2, 1), entry(3, 1))));
            storage.saveTermAndVote(3, 2);
            storage.truncateFrom(2);
            storage.append(List.of(entry(2, 3)));
            synced(storage, new RecoveredState(3, 2, List.of(entry(1, 1), entry(2, 3))));
        }
    }

    private void synced(RaftStorage storage, RecoveredState state) throws IOException {
        storage.sync();
        files.add(file());
        states.add(state);
    }

    private void assertRecovers(byte[] file, int step) throws IOException {
        Files.write(journal(), file);
        assertThat(recover()).isEqualTo(states.get(step));
        assertThat(file()).as("what was cut is gone for good").isEqualTo(files.get(step));
    }

    private RaftStorage open() throws IOException {
        FileStorage storage = new FileStorage(directory);
        storage.recover();
        return storage;
    }

    private RecoveredState recover() throws IOException {
        try (FileStorage storage = new FileStorage(directory)) {
            return storage.recover();
        }
    }

    private Path journal() {
        return directory.resolve("journal");
    }

    private byte[] file() throws IOException {
        return Files.readAllBytes(journal());
    }

    private static byte[] flipped(byte[] bytes, int position) {
        byte[] damaged = bytes.clone();
        damaged[position] ^= 0x10;
        return damaged;
    }

    private static LogEntry entry(long index, long term) {
        return new LogEntry(index, term, new Command.NoOp());
    }
}
