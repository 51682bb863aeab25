/** What travels between servers, and between clients and servers, with its binary form. */
@NullMarked
package dev.detsim.samples.raft.message;

import org.jspecify.annotations.NullMarked;
