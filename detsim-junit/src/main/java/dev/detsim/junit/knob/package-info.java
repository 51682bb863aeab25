/** What can be set from outside: names, forms, values. */
@NullMarked
package dev.detsim.junit.knob;

import org.jspecify.annotations.NullMarked;
