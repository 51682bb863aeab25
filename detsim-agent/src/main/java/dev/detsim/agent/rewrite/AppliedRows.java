package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.Row;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that changed a class. */
final class AppliedRows {
    private final Set<Row> rows = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Row last;

    void add(Row row) {
        last = row;
        rows.add(row);
    }

    Set<Row> rows() {
        return rows;
    }

    /** The row that was being applied when something went wrong. */
    String last() {
        return last == null ? "none yet" : last.describe();
    }
}
