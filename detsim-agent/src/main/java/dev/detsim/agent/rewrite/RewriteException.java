package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.TableException;

/** A class could not be rewritten: names the class, and the row that was being applied. */
public final class RewriteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RewriteException(String className, AppliedRows applied, RuntimeException cause) {
        super("class [" + className + "] cannot be rewritten, " + why(applied, cause), cause);
    }

    private static String why(AppliedRows applied, RuntimeException cause) {
        return cause instanceof TableException ? String.valueOf(cause.getMessage()) : applied.last() + ": " + cause;
    }
}
