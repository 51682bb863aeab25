/** The replicated log (Raft paper, section 5.3). */
@NullMarked
package dev.detsim.samples.raft.log;

import org.jspecify.annotations.NullMarked;
