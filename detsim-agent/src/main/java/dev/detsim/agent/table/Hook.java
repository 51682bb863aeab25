package dev.detsim.agent.table;

/**
 * A static method of a hook class: {@code DetsimHooks.nanoTime} is one of {@code java.lang.DetsimHooks}. A class of
 * another package is written with it.
 */
public record Hook(String owner, String name) {
    private static final String PACKAGE = "java/lang/";

    static Hook parse(String text) {
        int dot = text.indexOf('.');
        if (dot <= 0 || dot == text.length() - 1 || text.indexOf('=') >= 0) {
            throw new IllegalArgumentException("[" + text + "] is no hook; expected one like [DetsimHooks.nanoTime]");
        }
        String owner = text.substring(0, dot);
        return new Hook(owner.indexOf('/') < 0 ? PACKAGE + owner : owner, text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return (owner.startsWith(PACKAGE) ? owner.substring(PACKAGE.length()) : owner) + "." + name;
    }
}
