package dev.detsim.agent.table;

/** A mistake in the table: names file, line, the value and what was expected. */
public final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TableException(Source source, String message) {
        super(source + ": " + message);
    }

    /** A row that does not fit the JDK, or its hook. */
    public TableException(Row row, String message) {
        super(row.describe() + ": " + message);
    }
}
