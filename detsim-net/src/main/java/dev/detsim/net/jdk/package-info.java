/**
 * The JDK's sockets on the simulated network: each class validates as the JDK's own does, raises its exceptions with its words,
 * and translates. It decides nothing; what can happen is decided by {@link dev.detsim.net.model}.
 */
@NullMarked
package dev.detsim.net.jdk;

import org.jspecify.annotations.NullMarked;
