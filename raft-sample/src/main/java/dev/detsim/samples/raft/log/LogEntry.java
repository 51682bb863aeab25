package dev.detsim.samples.raft.log;

import dev.detsim.samples.raft.kv.Command;

/** One entry of the log: a command for the state machine, and the term in which a leader received it (Figure 2). */
public record LogEntry(long index, long term, Command command) {
    public LogEntry {
        if (index < 1 || term < 1) {
            throw new IllegalArgumentException(
                    "entry at index [" + index + "] of term [" + term + "]: expected both from 1 up");
        }
    }
}
