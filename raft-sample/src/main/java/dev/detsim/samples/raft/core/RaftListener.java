package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.kv.Outcome;
import dev.detsim.samples.raft.log.LogEntry;
import java.util.List;

/**
 * Is told what a server does, in order, by the thread that does it and inside its step: a method must be quick, and
 * must not call the server. What the server recovers at its start is not reported. An exception stops the server.
 */
public interface RaftListener {
    /** Hears nothing. */
    RaftListener NONE = new RaftListener() {
    };

    /** Server {@code id} has won the election of {@code term}. */
    default void leaderElected(int id, long term) {
    }

    /** Server {@code id} has appended entries to its log; they may not be on stable storage yet. */
    default void appended(int id, List<LogEntry> entries) {
    }

    /** Server {@code id} has removed the entries from {@code index} on. */
    default void truncated(int id, long index) {
    }

    /** Server {@code id} knows that the entry is committed; called once an entry in each run, in order. */
    default void committed(int id, LogEntry entry) {
    }

    /** Server {@code id} has applied the entry to its state machine, with this outcome. */
    default void applied(int id, LogEntry entry, Outcome outcome) {
    }
}
