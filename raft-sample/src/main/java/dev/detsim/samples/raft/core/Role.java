package dev.detsim.samples.raft.core;

/** The three states of a server (section 5.1, Figure 4). */
public enum Role {
    /** Answers leaders and candidates. */
    FOLLOWER,
    /** Asks for votes. */
    CANDIDATE,
    /** Replicates its log to the others. */
    LEADER
}
