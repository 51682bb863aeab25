/** A replicated key-value store on Raft: the server, its client, and their command lines. */
@NullMarked
package dev.detsim.samples.raft;

import org.jspecify.annotations.NullMarked;
