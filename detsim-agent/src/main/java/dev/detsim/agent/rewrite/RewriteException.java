package dev.detsim.agent.rewrite;

/** A class could not be rewritten: names the class, and the row that was being applied. */
public final class RewriteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RewriteException(String className, AppliedRows applied, RuntimeException cause) {
        super("class [" + className + "] cannot be rewritten, at row [" + applied.last() + "]: " + cause.getMessage(),
                cause);
    }
}
