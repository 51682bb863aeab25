package dev.detsim.agent.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method or field by its internal names: {@code java/lang/System.nanoTime()J},
 * {@code java/lang/System.out:Ljava/io/PrintStream;}.
 */
public record Member(String owner, String name, String descriptor) {
    private static final String TYPE = "\\[*(?:[BCDFIJSZ]|L[^;.\\[(:]+;)";
    private static final Pattern SYNTAX = Pattern.compile("(?<owner>[^.;\\[(:]+)\\.(?<name>[^.;\\[(:/]+)"
            + "(?:(?<method>\\((?:" + TYPE + ")*\\)(?:V|" + TYPE + "))|:(?<field>" + TYPE + "))");

    static final String EXPECTED = "a method [java/lang/System.nanoTime()J] or a field"
            + " [java/lang/System.out:Ljava/io/PrintStream;]";

    static Member parse(String text) {
        Matcher m = SYNTAX.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("[" + text + "] is no member; expected " + EXPECTED);
        }
        String method = m.group("method");
        return new Member(m.group("owner"), m.group("name"), method != null ? method : m.group("field"));
    }

    /** Whether this is a method, constructors included. */
    public boolean isMethod() {
        return descriptor.charAt(0) == '(';
    }

    /** Whether this is a constructor. */
    public boolean isConstructor() {
        return name.equals("<init>");
    }

    /** Name and descriptor, as methods are looked up within a class. */
    public String signature() {
        return name + descriptor;
    }

    @Override
    public String toString() {
        return owner + "." + name + (isMethod() ? "" : ":") + descriptor;
    }
}
