/**
 * What a simulation costs. In each class the method {@code baseline} does the same, or the least that could do it, without
 * the simulator; the others are compared with it. {@link dev.detsim.benchmarks.Benchmarks} runs them all.
 */
package dev.detsim.benchmarks;
