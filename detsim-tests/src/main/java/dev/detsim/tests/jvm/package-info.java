/** Other JVMs, for tests of several modules. */
package dev.detsim.tests.jvm;
