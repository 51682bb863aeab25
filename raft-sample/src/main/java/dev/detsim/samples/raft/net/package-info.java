/** Threads and sockets around the core. */
@NullMarked
package dev.detsim.samples.raft.net;

import org.jspecify.annotations.NullMarked;
