/** An audit of static state: walks all that is reachable from what processes share, and finds what can be changed. */
package dev.detsim.tests.statics.audit;
