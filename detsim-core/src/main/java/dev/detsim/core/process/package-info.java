/** Nodes and their processes: start, kill, pause. */
@NullMarked
package dev.detsim.core.process;

import org.jspecify.annotations.NullMarked;
