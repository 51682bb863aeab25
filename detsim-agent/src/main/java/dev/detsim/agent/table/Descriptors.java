package dev.detsim.agent.table;

/** The syntax of descriptors (JVMS 4.3). By hand, since a regular expression costs more at the start than all rows. */
final class Descriptors {
    private Descriptors() {
    }

    static boolean isType(String text) {
        return typeEnd(text, 0) == text.length();
    }

    static boolean isMethod(String text) {
        int at = 1;
        while (at > 0 && at < text.length() && text.charAt(at) != ')') {
            at = typeEnd(text, at);
        }
        return at > 0 && at < text.length() && (text.endsWith(")V") && at == text.length() - 2
                || typeEnd(text, at + 1) == text.length());
    }

    /** Where the type that begins here ends, or -1 if none begins here. */
    private static int typeEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '[') {
            at++;
        }
        if (at >= text.length() || "BCDFIJSZL".indexOf(text.charAt(at)) < 0) {
            return -1;
        }
        return text.charAt(at) == 'L' ? classEnd(text, at + 1) : at + 1;
    }

    private static int classEnd(String text, int from) {
        int end = text.indexOf(';', from);
        for (int i = from; i < end; i++) {
            if (".[(:)".indexOf(text.charAt(i)) >= 0) {
                return -1;
            }
        }
        return end > from ? end + 1 : -1;
    }
}
