package dev.detsim.samples.raft.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.detsim.samples.raft.kv.Command;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RaftLogTest {
    private final RaftLog log = new RaftLog(List.of());

    @Test
    void anEmptyLogEndsAtIndexAndTermZero() {
        assertThat(log.view().lastIndex()).isZero();
        assertThat(log.view().lastTerm()).isZero();
        assertThat(log.view().holds(0, 0)).isTrue();
        assertThat(log.view().holds(1, 0)).isFalse();
    }

    @Test
    void readsBackWhatWasAppended() {
        appendTerms(1, 1, 2);
        assertThat(log.view().lastIndex()).isEqualTo(3);
        assertThat(log.view().lastTerm()).isEqualTo(2);
        assertThat(log.view().holds(2, 1)).isTrue();
        assertThat(log.view().holds(2, 2)).isFalse();
        assertThat(log.view().from(2, 10)).extracting(LogEntry::index).containsExactly(2L, 3L);
        assertThat(log.view().from(1, 2)).extracting(LogEntry::index).containsExactly(1L, 2L);
        assertThat(log.view().from(4, 2)).isEmpty();
    }

    @Test
    void anOlderViewSurvivesTruncationAndOverwriting() {
        appendTerms(1, 1, 1);
        LogView before = log.view();
        log.truncateFrom(2);
        appendTerms(2, 2, 2, 2);
        assertThat(terms(before)).containsExactly(1L, 1L, 1L);
        assertThat(terms(log.view())).containsExactly(1L, 2L, 2L, 2L, 2L);
    }

    @Test
    void growsBeyondItsFirstArray() {
        LogView before = log.view();
        for (int i = 0; i < 1000; i++) {
            appendTerms(1);
        }
        assertThat(before.lastIndex()).isZero();
        assertThat(log.view().get(1000).index()).isEqualTo(1000);
    }

    @Test
    void refusesAGap() {
        assertThatIllegalStateException().isThrownBy(() -> log.append(List.of(entry(2, 1))))
                .withMessageContaining("index [2]").withMessageContaining("expected index 1");
    }

    @Test
    void refusesIndexesThatAreNotThere() {
        appendTerms(1);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> log.view().get(2))
                .withMessage("log index [2]: expected 1 to 1");
    }

    private void appendTerms(long... terms) {
        for (long term : terms) {
            log.append(List.of(entry(log.view().lastIndex() + 1, term)));
        }
    }

    private static LogEntry entry(long index, long term) {
        return new LogEntry(index, term, new Command.NoOp());
    }

    private static long[] terms(LogView view) {
        return LongStream.rangeClosed(1, view.lastIndex()).map(view::termAt).toArray();
    }
}
