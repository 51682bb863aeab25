/** Where two runs of one seed part. */
@NullMarked
package dev.detsim.junit.compare;

import org.jspecify.annotations.NullMarked;
