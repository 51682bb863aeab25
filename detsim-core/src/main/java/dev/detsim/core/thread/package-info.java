/** The threads of a world, what they draw, and the identity hashes of objects. */
@NullMarked
package dev.detsim.core.thread;

import org.jspecify.annotations.NullMarked;
