/** Stable storage: what must survive a crash (Raft paper, Figure 2, persistent state). */
@NullMarked
package dev.detsim.samples.raft.storage;

import org.jspecify.annotations.NullMarked;
