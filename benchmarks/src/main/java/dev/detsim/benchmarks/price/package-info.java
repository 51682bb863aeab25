/** What detsim costs, measured in pairs of JVMs: one with it beside one without. */
package dev.detsim.benchmarks.price;
