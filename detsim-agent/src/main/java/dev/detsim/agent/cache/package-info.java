/** The rewritten classes of a JDK build, made once and kept on disk. */
@NullMarked
package dev.detsim.agent.cache;

import org.jspecify.annotations.NullMarked;
