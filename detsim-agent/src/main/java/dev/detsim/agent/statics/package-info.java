/** Static state per simulated process: which static fields move to a holder, and the rewriting that moves them. */
@NullMarked
package dev.detsim.agent.statics;

import org.jspecify.annotations.NullMarked;
