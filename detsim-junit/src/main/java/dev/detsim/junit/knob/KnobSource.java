package dev.detsim.junit.knob;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the values of knobs come from.
 *
 * @param parameters  looks up a configuration parameter, system properties included
 * @param names       the names of parameters that can be listed
 * @param environment the environment
 */
public record KnobSource(Function<String, Optional<String>> parameters, Set<String> names,
        Map<String, String> environment) {
    Optional<Setting> setting(Knob knob) {
        return parameters.apply(knob.key()).filter(text -> !text.isBlank())
                .map(text -> new Setting(knob, text.strip(), knob.key()))
                .or(() -> variable(knob));
    }

    private Optional<Setting> variable(Knob knob) {
        return Optional.ofNullable(environment.get(knob.variable())).filter(text -> !text.isBlank())
                .map(text -> new Setting(knob, text.strip(), knob.variable()));
    }
}
