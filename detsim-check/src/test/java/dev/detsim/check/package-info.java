@NullMarked
package dev.detsim.check;

import org.jspecify.annotations.NullMarked;
