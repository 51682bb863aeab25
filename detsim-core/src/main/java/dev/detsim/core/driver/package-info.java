/** What networks and disks must be for a world, and what they get from it. */
@NullMarked
package dev.detsim.core.driver;

import org.jspecify.annotations.NullMarked;
