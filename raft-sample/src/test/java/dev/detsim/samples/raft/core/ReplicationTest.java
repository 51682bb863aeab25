package dev.detsim.samples.raft.core;

import static dev.detsim.samples.raft.core.CoreFixture.entries;
import static dev.detsim.samples.raft.core.CoreFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.detsim.samples.raft.kv.Outcome;
import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.message.AppendEntriesReply;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 5.3: what a follower does to its log, and how a leader brings the others' in line. */
class ReplicationTest {
    @Test
    void aFollowerAppendsAndCommitsWhatTheLeaderSays() throws IOException {
        CoreFixture follower = new CoreFixture();
        assertThat(follower.append(1, 0, 0, 1, entry(1, 1), entry(2, 1)))
                .isEqualTo(AppendEntriesReply.accepted(1, 2));
        assertThat(follower.storage.durable().entries()).hasSize(2);
        assertThat(follower.status().commitIndex()).isEqualTo(1);
        assertThat(follower.status().lastApplied()).isEqualTo(1);
    }

    @Test
    void anEarlierTermIsRefused() throws IOException {
        CoreFixture follower = new CoreFixture(entries(3));
        assertThat(follower.append(2, 1, 3, 1).success()).isFalse();
        assertThat(follower.status().commitIndex()).isZero();
    }

    @Test
    void aLogThatIsTooShortAsksForItsNextEntry() throws IOException {
        CoreFixture follower = new CoreFixture(entries(1, 1));
        assertThat(follower.append(1, 5, 1, 0)).isEqualTo(AppendEntriesReply.rejected(1, 3));
    }

    @Test
    void aConflictingTermIsBypassedAsAWhole() throws IOException {
        CoreFixture follower = new CoreFixture(entries(1, 2, 2, 2));
        assertThat(follower.append(3, 4, 1, 0)).isEqualTo(AppendEntriesReply.rejected(3, 2));
    }

    @Test
    void conflictingEntriesAreReplaced() throws IOException {
        CoreFixture follower = new CoreFixture(entries(1, 2, 2, 2));
        assertThat(follower.append(3, 1, 1, 0, entry(2, 3)).success()).isTrue();
        assertThat(follower.storage.durable().entries()).containsExactly(entries(1, 3));
    }

    /** A delayed message must not undo what a later one appended (Figure 2, step 3: only on conflict). */
    @Test
    void anOldMessageRemovesNothing() throws IOException {
        CoreFixture follower = new CoreFixture(entries(1, 1, 1));
        assertThat(follower.append(1, 0, 0, 0, entry(1, 1))).isEqualTo(AppendEntriesReply.accepted(1, 1));
        assertThat(follower.status().lastLogIndex()).isEqualTo(3);
    }

    /** Figure 2, step 5: entries past the last new one may differ from the leader's. */
    @Test
    void commitsOnlyUpToTheLastEntryTheLeaderIsKnownToShare() throws IOException {
        CoreFixture follower = new CoreFixture(entries(1, 1, 1));
        follower.append(1, 1, 1, 3);
        assertThat(follower.status().commitIndex()).isEqualTo(1);
    }

    @Test
    void aCommittedEntryIsNeverReplaced() throws IOException {
        CoreFixture follower = new CoreFixture(entries(1, 1));
        follower.append(1, 2, 1, 2);
        assertThatIllegalStateException().isThrownBy(() -> follower.append(2, 1, 1, 2, entry(2, 2)))
                .withMessageContaining("truncating the log from index [2]");
    }

    @Test
    void aLeaderAnswersAClientOnceItsEntryIsOnAMajorityAndApplied() throws IOException {
        CoreFixture leader = new CoreFixture();
        leader.win();
        List<ProposalResult> results = leader.propose();
        assertThat(leader.sentTo(3).entries()).hasSize(2);
        assertThat(results).isEmpty();
        leader.answer(3, AppendEntriesReply.accepted(1, 2));
        assertThat(results).containsExactly(new ProposalResult.Applied(new Outcome.SessionOpened(2)));
    }

    @Test
    void aLeaderGoesBackToWhereTheFollowerSays() throws IOException {
        CoreFixture leader = new CoreFixture(entries(1, 1, 1, 1));
        leader.win();
        leader.answer(3, AppendEntriesReply.rejected(2, 2));
        assertThat(leader.sentTo(3).prevLogIndex()).isEqualTo(1);
        assertThat(leader.sentTo(3).entries()).extracting(LogEntry::index).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void aLateRejectionDoesNotMoveBehindWhatMatches() throws IOException {
        CoreFixture leader = new CoreFixture(entries(1, 1, 1));
        leader.win();
        leader.answer(3, AppendEntriesReply.accepted(2, 3));
        leader.answer(3, AppendEntriesReply.rejected(2, 1));
        assertThat(leader.sentTo(3).prevLogIndex()).isEqualTo(3);
    }

    @Test
    void heartbeatsGoToAll() throws IOException {
        CoreFixture leader = new CoreFixture();
        leader.win();
        leader.passTime(50);
        assertThat(leader.sent).containsOnlyKeys(2, 3);
    }

    @Test
    void aFollowerNamesTheLeaderToAClient() throws IOException {
        CoreFixture follower = new CoreFixture();
        assertThat(follower.propose()).containsExactly(new ProposalResult.NotLeader(0));
        follower.append(1, 0, 0, 0);
        assertThat(follower.propose()).containsExactly(new ProposalResult.NotLeader(2));
    }

    @Test
    void aDeposedLeaderLetsItsClientsGo() throws IOException {
        CoreFixture leader = new CoreFixture();
        leader.win();
        List<ProposalResult> results = leader.propose();
        leader.append(2, 0, 0, 0);
        assertThat(results).containsExactly(new ProposalResult.LeadershipLost());
    }

    @Test
    void aLeaderThatHearsNoMajorityStepsDown() throws IOException {
        CoreFixture leader = new CoreFixture();
        leader.win();
        List<ProposalResult> results = leader.propose();
        for (int i = 0; i < 7; i++) {
            leader.passTime(50);
        }
        assertThat(leader.status().role()).isEqualTo(Role.FOLLOWER);
        assertThat(leader.status().term()).isEqualTo(1);
        assertThat(results).containsExactly(new ProposalResult.LeadershipLost());
    }

    @Test
    void twoLeadersInATermStopTheServer() throws IOException {
        CoreFixture leader = new CoreFixture();
        leader.win();
        assertThatIllegalStateException().isThrownBy(() -> leader.append(1, 0, 0, 0))
                .withMessageContaining("expected one leader a term");
    }
}
