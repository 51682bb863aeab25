/** Monitors stay native: how threads that the VM unblocks come back to their world. */
@NullMarked
package dev.detsim.core.monitor;

import org.jspecify.annotations.NullMarked;
