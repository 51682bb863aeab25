package dev.detsim.junit.knob;

import java.util.regex.Pattern;

/** The one way to write a share: {@code all}, a part of one such as {@code 0.1}, or a percentage such as {@code 10%}. */
final class Shares {
    static final String NONE = "off";
    private static final String ALL = "all";
    private static final Pattern FORM = Pattern.compile("\\d{1,3}(\\.\\d{1,9})?%?");

    private Shares() {
    }

    /** Whether {@code text} is a share, more than nothing and not more than all. */
    static boolean isOne(String text) {
        return text.equals(ALL) || FORM.matcher(text).matches() && parse(text) > 0 && parse(text) <= 1;
    }

    static double parse(String text) {
        if (text.equals(ALL)) {
            return 1;
        }
        return text.endsWith("%") ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
                : Double.parseDouble(text);
    }
}
