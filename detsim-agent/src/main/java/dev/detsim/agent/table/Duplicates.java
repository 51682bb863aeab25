package dev.detsim.agent.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two rows of one kind for one target in one scope: the second could never act, or would act twice. */
final class Duplicates {
    private Duplicates() {
    }

    static void check(List<Row> rows) {
        Map<List<Object>, Row> seen = new HashMap<>();
        for (Row row : rows) {
            Row first = seen.putIfAbsent(key(row), row);
            if (first != null) {
                throw new TableException(row, "says again what [" + first.source() + "] says; expected one row");
            }
        }
    }

    private static List<Object> key(Row row) {
        return List.of(row.kind(), row.target(), switch (row) {
            case Row.Site site -> site.scope();
            case Row.Argument argument -> argument.index();
            case Row.Entry entry -> entry.hook();
            case Row.Head head -> head.hook();
            case Row.Exit exit -> exit.hook();
            case Row.Result _, Row.Refusal _, Row.Bracket _ -> "";
        });
    }
}
