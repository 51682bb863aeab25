/** What happens when the JVM starts with the agent, or loads it later. */
@NullMarked
package dev.detsim.agent.start;

import org.jspecify.annotations.NullMarked;
