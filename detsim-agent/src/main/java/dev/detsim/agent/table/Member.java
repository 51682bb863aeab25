package dev.detsim.agent.table;

/**
 * A method or field by its internal names: {@code java/lang/System.nanoTime()J},
 * {@code java/lang/System.out:Ljava/io/PrintStream;}.
 */
public record Member(String owner, String name, String descriptor) {
    static final String EXPECTED = "a method [java/lang/System.nanoTime()J] or a field"
            + " [java/lang/System.out:Ljava/io/PrintStream;]";

    static Member parse(String text) {
        int descriptor = text.indexOf('(');
        int nameEnd = descriptor >= 0 ? descriptor : text.indexOf(':');
        int dot = text.lastIndexOf('.', nameEnd);
        String type = text.substring(descriptor >= 0 ? nameEnd : nameEnd + 1);
        boolean valid = descriptor >= 0 ? Descriptors.isMethod(type) : Descriptors.isType(type);
        if (!valid || dot <= 0 || dot + 1 >= nameEnd) {
            throw new IllegalArgumentException("[" + text + "] is no member; expected " + EXPECTED);
        }
        return new Member(text.substring(0, dot), text.substring(dot + 1, nameEnd), type);
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
