/** The protocol as a state machine without threads, sockets or a clock of its own (Raft paper, Figure 2). */
@NullMarked
package dev.detsim.samples.raft.core;

import org.jspecify.annotations.NullMarked;
