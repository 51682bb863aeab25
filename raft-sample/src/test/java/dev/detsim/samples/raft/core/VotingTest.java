package dev.detsim.samples.raft.core;

import static dev.detsim.samples.raft.core.CoreFixture.entries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.samples.raft.message.RequestVote;
import dev.detsim.samples.raft.message.RequestVoteReply;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Sections 5.2 and 5.4.1: who gets a vote, and what a candidate does with those it gets. */
class VotingTest {
    @Test
    void oneVoteATermFirstComeFirstServed() throws IOException {
        CoreFixture server = new CoreFixture();
        assertThat(server.voteFor(2, 1, 0, 0)).isTrue();
        assertThat(server.voteFor(3, 1, 0, 0)).isFalse();
        assertThat(server.voteFor(2, 1, 0, 0)).as("the same candidate asks again").isTrue();
        assertThat(server.voteFor(3, 2, 0, 0)).as("a later term").isTrue();
    }

    @Test
    void aVoteIsDurableBeforeItIsGivenAndSurvivesACrash() throws IOException {
        CoreFixture server = new CoreFixture();
        server.voteFor(2, 1, 0, 0);
        assertThat(server.storage.durable().votedFor()).isEqualTo(2);
        server.restart();
        assertThat(server.voteFor(3, 1, 0, 0)).isFalse();
    }

    @Test
    void anEarlierTermGetsNoVoteAndHearsOfTheLaterOne() throws IOException {
        CoreFixture server = new CoreFixture();
        server.voteFor(2, 5, 0, 0);
        assertThat(server.call(new RequestVote(4, 3, 0, 0))).isEqualTo(new RequestVoteReply(5, false));
    }

    @Test
    void aCandidateWithAnOlderLogGetsNoVote() throws IOException {
        CoreFixture server = new CoreFixture(entries(1, 2, 2));
        assertThat(server.voteFor(2, 3, 9, 1)).as("longer, but of an earlier term").isFalse();
        assertThat(server.voteFor(2, 3, 2, 2)).as("shorter").isFalse();
        assertThat(server.voteFor(3, 3, 3, 2)).as("the same").isTrue();
        assertThat(server.voteFor(2, 4, 1, 3)).as("shorter, but of a later term").isTrue();
    }

    /** Else a server that cannot win could keep those that can from standing. */
    @Test
    void aCandidateThatCannotWinDoesNotRestartTheElectionTimer() throws IOException {
        CoreFixture server = new CoreFixture(entries(2));
        long deadline = server.core.deadline();
        server.passTime(100);
        assertThat(server.voteFor(2, 9, 0, 0)).isFalse();
        assertThat(server.core.deadline()).isEqualTo(deadline);
        assertThat(server.voteFor(3, 9, 1, 2)).isTrue();
        assertThat(server.core.deadline()).isGreaterThan(deadline);
    }

    @Test
    void electionTimeoutsAreDrawnFromTheConfiguredRange() throws IOException {
        for (int i = 0; i < 100; i++) {
            long timeout = new CoreFixture().core.deadline();
            assertThat(timeout).isBetween(150_000_000L, 300_000_000L);
        }
    }

    @Test
    void aFollowerThatHearsNothingStands() throws IOException {
        CoreFixture server = new CoreFixture(entries(1, 2));
        server.passTime(300);
        assertThat(server.status().role()).isEqualTo(Role.CANDIDATE);
        assertThat(server.storage.durable().currentTerm()).isEqualTo(3);
        assertThat(server.storage.durable().votedFor()).isEqualTo(CoreFixture.ME);
        assertThat(server.sent).containsOnlyKeys(2, 3).containsValue(new RequestVote(3, CoreFixture.ME, 2, 2));
    }

    @Test
    void aCandidateAsksAgainWhoHasNotAnswered() throws IOException {
        CoreFixture server = new CoreFixture();
        server.passTime(300);
        server.answer(2, new RequestVoteReply(1, false));
        server.passTime(50);
        assertThat(server.sent).containsOnlyKeys(3);
    }

    @Test
    void aMajorityMakesALeaderAtOnce() throws IOException {
        CoreFixture server = new CoreFixture();
        server.passTime(300);
        server.answer(2, new RequestVoteReply(1, true));
        assertThat(server.status().role()).isEqualTo(Role.LEADER);
        assertThat(server.sent).containsOnlyKeys(2, 3);
    }

    @Test
    void aSplitVoteLeadsToAnotherElection() throws IOException {
        CoreFixture server = new CoreFixture();
        server.passTime(300);
        server.answer(2, new RequestVoteReply(1, false));
        server.answer(3, new RequestVoteReply(1, false));
        server.passTime(300);
        assertThat(server.status().role()).isEqualTo(Role.CANDIDATE);
        assertThat(server.status().term()).isEqualTo(2);
    }

    @Test
    void aVoteOfAnEarlierTermDoesNotCount() throws IOException {
        CoreFixture server = new CoreFixture();
        server.passTime(300);
        server.passTime(300);
        server.answer(2, 1, new RequestVoteReply(1, true));
        assertThat(server.status().role()).isEqualTo(Role.CANDIDATE);
    }

    /** Server 2, which has come to the later term by itself, refused the earlier request: it is asked again. */
    @Test
    void anAnswerToARequestOfAnEarlierTermIsNoAnswerToThisOne() throws IOException {
        CoreFixture server = new CoreFixture();
        server.passTime(300);
        server.passTime(300);
        server.answer(2, 1, new RequestVoteReply(2, false));
        server.passTime(50);
        assertThat(server.sent).containsOnlyKeys(2, 3);
    }

    @Test
    void aCandidateFollowsTheLeaderOfItsTerm() throws IOException {
        CoreFixture server = new CoreFixture();
        server.passTime(300);
        assertThat(server.append(1, 0, 0, 0).success()).isTrue();
        assertThat(server.status().role()).isEqualTo(Role.FOLLOWER);
        assertThat(server.status().leaderId()).isEqualTo(2);
    }

    @Test
    void aLaterTermInAReplyEndsCandidacy() throws IOException {
        CoreFixture server = new CoreFixture();
        server.passTime(300);
        server.answer(2, new RequestVoteReply(8, false));
        assertThat(server.status().role()).isEqualTo(Role.FOLLOWER);
        assertThat(server.storage.durable().currentTerm()).isEqualTo(8);
    }
}
