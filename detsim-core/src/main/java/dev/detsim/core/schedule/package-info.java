/** Which ready thread runs next. */
@NullMarked
package dev.detsim.core.schedule;

import org.jspecify.annotations.NullMarked;
