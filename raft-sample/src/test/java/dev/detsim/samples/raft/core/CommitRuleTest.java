package dev.detsim.samples.raft.core;

import static dev.detsim.samples.raft.core.CoreFixture.entries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.samples.raft.log.LogView;
import dev.detsim.samples.raft.log.RaftLog;
import dev.detsim.samples.raft.message.AppendEntriesReply;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sections 5.3 and 5.4.2: when an entry is committed. */
class CommitRuleTest {
    @Test
    void commitsWhatAMajorityHolds() {
        assertThat(commit(1, 0, 3, 3, 1)).isEqualTo(3);
        assertThat(commit(1, 0, 3, 2, 1)).isEqualTo(2);
        assertThat(commit(1, 0, 3, 0, 0)).isZero();
        assertThat(commit(1, 0, 3)).as("a cluster of one").isEqualTo(3);
        assertThat(commit(1, 0, 3, 3, 0, 0)).as("half of four is no majority").isZero();
        assertThat(commit(1, 0, 3, 3, 2, 0, 0)).isEqualTo(2);
    }

    @Test
    void neverGoesBack() {
        assertThat(commit(1, 3, 3, 2, 1)).isEqualTo(3);
    }

    /** Figure 8 (c): an entry of term 2 on a majority is not committed by the leader of term 4 [...] */
    @Test
    void anEntryOfAnEarlierTermIsNotCommittedByCounting() {
        LogView log = new RaftLog(List.of(entries(1, 2, 4))).view();
        assertThat(CommitRule.commitIndex(log, 4, 1, new long[] {3, 2, 2, 1, 1})).isEqualTo(1);
    }

    /** Figure 8 (e): [...] but it is once an entry of term 4 is on a majority too. */
    @Test
    void anEntryOfTheCurrentTermCommitsAllBeforeIt() {
        LogView log = new RaftLog(List.of(entries(1, 2, 4))).view();
        assertThat(CommitRule.commitIndex(log, 4, 1, new long[] {3, 3, 3, 1, 1})).isEqualTo(3);
    }

    @Test
    void aNewLeaderCommitsOldEntriesThroughItsNoOp() throws IOException {
        CoreFixture leader = new CoreFixture(entries(1, 2));
        leader.win();
        leader.answer(2, AppendEntriesReply.accepted(3, 2));
        assertThat(leader.status().commitIndex()).isZero();
        leader.answer(2, AppendEntriesReply.accepted(3, 3));
        assertThat(leader.status().commitIndex()).isEqualTo(3);
    }

    private static long commit(long term, long commitIndex, long... matchIndex) {
        return CommitRule.commitIndex(new RaftLog(List.of(entries(1, 1, 1))).view(), term, commitIndex, matchIndex);
    }
}
