/** Running seeds again in other JVMs, to see whether anything but the seed decides. */
@NullMarked
package dev.detsim.junit.check;

import org.jspecify.annotations.NullMarked;
