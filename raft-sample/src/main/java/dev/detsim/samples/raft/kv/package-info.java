/** The replicated state machine: a key-value map with client sessions (Raft paper, section 8). */
@NullMarked
package dev.detsim.samples.raft.kv;

import org.jspecify.annotations.NullMarked;
