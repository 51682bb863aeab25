/** The client of the key-value store (Raft paper, section 8). */
@NullMarked
package dev.detsim.samples.raft.client;

import org.jspecify.annotations.NullMarked;
