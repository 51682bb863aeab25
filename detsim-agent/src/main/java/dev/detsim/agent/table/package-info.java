/** The table of rewrites: one row a line, in the resources beside this package. */
@NullMarked
package dev.detsim.agent.table;

import org.jspecify.annotations.NullMarked;
