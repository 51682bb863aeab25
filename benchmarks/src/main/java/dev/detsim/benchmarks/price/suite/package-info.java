/** Tests that simulate nothing, to be run in JVMs with the agent and without. */
package dev.detsim.benchmarks.price.suite;
