/** What happened: folded into the hash of a run, and recorded if asked. */
@NullMarked
package dev.detsim.core.trace;

import org.jspecify.annotations.NullMarked;
