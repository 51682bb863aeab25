/** Static state per process, held against the plain JVM. */
package dev.detsim.tests.statics;
