package dev.detsim.agent.table;

import org.jspecify.annotations.Nullable;

/** A class, a family of classes, or a method of a class. */
public record Place(String className, Family family, @Nullable String method) {
    /** Which classes besides the named one are meant. */
    enum Family {
        ALONE, WITH_NESTED, BY_PREFIX
    }

    /** {@code Class}, {@code Prefix*}, or {@code Class.method(descriptor)}. */
    static Place parse(String text) {
        if (text.indexOf('(') >= 0) {
            Member method = Member.parse(text);
            return new Place(method.owner(), Family.ALONE, method.signature());
        }
        return classes(text, Family.ALONE);
    }

    /** A member of a named set: a class covers its nested classes. */
    static Place ofSet(String text) {
        return classes(text, Family.WITH_NESTED);
    }

    private static Place classes(String text, Family plain) {
        boolean prefix = text.endsWith("*");
        String name = prefix ? text.substring(0, text.length() - 1) : text;
        if (!isName(name)) {
            throw new IllegalArgumentException("[" + text + "] is no place; expected a class [java/lang/Thread],"
                    + " a prefix [java/lang/Thread*], a method [java/lang/Thread.run()V], or a set [@name]");
        }
        return new Place(name, prefix ? Family.BY_PREFIX : plain, null);
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (".;[(:*@".indexOf(name.charAt(i)) >= 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    boolean covers(String otherClass, String otherMethod) {
        return coversClass(otherClass) && (method == null || method.equals(otherMethod));
    }

    boolean coversClass(String other) {
        return switch (family) {
            case ALONE -> other.equals(className);
            case BY_PREFIX -> other.startsWith(className);
            case WITH_NESTED -> other.startsWith(className)
                    && (other.length() == className.length() || other.charAt(className.length()) == '$');
        };
    }
}
