/** How a run starts and ends, and what it was. */
@NullMarked
package dev.detsim.core.run;

import org.jspecify.annotations.NullMarked;
