package dev.detsim.junit.knob;

/**
 * A knob that was set from outside.
 *
 * @param knob which
 * @param text its value as given
 * @param name the name under which it was given
 */
public record Setting(Knob knob, String text, String name) {
    boolean isAcceptable() {
        return knob.form().accepts(text);
    }

    String mistake() {
        return "%s is [%s]: expected %s; give it another value, for example %s=%s, or remove it".formatted(
                name, text, knob.form().expected(), name, knob.form().example());
    }

    @Override
    public String toString() {
        return knob.key() + "=" + text;
    }
}
