package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.Row;
import java.util.Set;

/** A class could not be rewritten: names the class, and the row that was being applied. */
public final class RewriteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RewriteException(String className, Set<Row> applied, RuntimeException cause) {
        super("class [" + className + "] cannot be rewritten, at row [" + last(applied) + "]: " + cause.getMessage(),
                cause);
    }

    private static String last(Set<Row> applied) {
        return applied.isEmpty() ? "none yet" : applied.stream().reduce((a, b) -> b).orElseThrow().describe();
    }
}
