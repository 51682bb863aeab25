/**
 * Simulated TCP: a state machine of connections with readiness. It has no threads and no JDK socket types; the moment is an
 * argument of every call, and what is still to happen waits in {@link dev.detsim.net.model.Network#next} for a call of
 * {@link dev.detsim.net.model.Network#run}. Only {@link dev.detsim.net.model.Link} and the rules draw.
 */
@NullMarked
package dev.detsim.net.model;

import org.jspecify.annotations.NullMarked;
