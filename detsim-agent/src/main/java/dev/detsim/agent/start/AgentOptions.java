package dev.detsim.agent.start;

import dev.detsim.agent.AgentException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the agent was told, by its arguments or else by the environment. System properties are not read: under Surefire
 * they are set after the agent has started.
 */
record AgentOptions(@Nullable Path cache, boolean debug) {
    static final String CACHE = "DETSIM_AGENT_CACHE";
    static final String DEBUG = "DETSIM_AGENT_DEBUG";

    static AgentOptions parse(@Nullable String arguments, Map<String, String> environment) {
        String cache = environment.get(CACHE);
        boolean debug = "true".equals(environment.get(DEBUG));
        for (String argument : arguments == null || arguments.isBlank() ? new String[0] : arguments.split(",")) {
            if (argument.startsWith("cache=") && argument.length() > "cache=".length()) {
                cache = argument.substring("cache=".length());
            } else if (argument.equals("debug")) {
                debug = true;
            } else {
                throw new AgentException("agent argument [" + argument + "] is unknown; expected [cache=directory] or"
                        + " [debug], several separated by commas: -javaagent:detsim-agent.jar=cache=/tmp/c,debug");
            }
        }
        return new AgentOptions(cache == null || cache.isBlank() ? null : Path.of(cache), debug);
    }
}
