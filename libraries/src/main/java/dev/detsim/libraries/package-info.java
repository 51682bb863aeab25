/**
 * Programs that use well-known libraries as everybody does, and know nothing of detsim. Each does a little work that follows
 * from a seed alone; {@link dev.detsim.libraries.Works} lists them. The tests run them in several processes of several
 * worlds at once, and the benchmarks measure them.
 */
package dev.detsim.libraries;
