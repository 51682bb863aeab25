package dev.detsim.agent.start;

import dev.detsim.agent.AgentException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the agent was told, by its arguments or else by the environment. System properties are not read: under Surefire
 * they are set after the agent has started.
 */
record AgentOptions(@Nullable Path cache, boolean debug, Optional<Boolean> statics) {
    static final String CACHE = "DETSIM_AGENT_CACHE";
    static final String DEBUG = "DETSIM_AGENT_DEBUG";

    static final String STATICS = "DETSIM_AGENT_STATICS";

    static AgentOptions parse(@Nullable String arguments, Map<String, String> environment) {
        String cache = environment.get(CACHE);
        boolean debug = "true".equals(environment.get(DEBUG));
        String statics = environment.getOrDefault(STATICS, "auto");
        for (String argument : arguments == null || arguments.isBlank() ? new String[0] : arguments.split(",")) {
            if (argument.startsWith("cache=") && argument.length() > "cache=".length()) {
                cache = argument.substring("cache=".length());
            } else if (argument.equals("debug")) {
                debug = true;
            } else if (argument.startsWith("statics=")) {
                statics = argument.substring("statics=".length());
            } else {
                throw new AgentException("agent argument [" + argument + "] is unknown; expected [cache=directory],"
                        + " [statics=on], [statics=off] or [debug], several separated by commas: -javaagent:detsim-agent.jar=cache=/tmp/c,debug");
            }
        }
        return new AgentOptions(cache == null || cache.isBlank() ? null : Path.of(cache), debug,
                statics(statics));
    }

    private static Optional<Boolean> statics(String value) {
        return switch (value) {
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            case "auto" -> Optional.empty();
            default -> throw new AgentException("agent argument [statics=" + value
                    + "]: expected [on], [off] or [auto], which is on once there can be simulations");
        };
    }
}
