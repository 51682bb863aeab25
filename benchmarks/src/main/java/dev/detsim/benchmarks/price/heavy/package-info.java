/** Classes with much static state, of which as many as wanted are made. */
package dev.detsim.benchmarks.price.heavy;
