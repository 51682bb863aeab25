/** From rows to bytecode. */
@NullMarked
package dev.detsim.agent.rewrite;

import org.jspecify.annotations.NullMarked;
