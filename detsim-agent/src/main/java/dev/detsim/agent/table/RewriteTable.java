package dev.detsim.agent.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All rows, found by what they rewrite. Immutable. */
public final class RewriteTable {
    private static final String ANY_OWNER = "*";

    private final List<Row> rows;
    /** Class, then signature. */
    private final Map<String, Map<String, List<Row.Body>>> bodies = new HashMap<>();
    /** By the member's name; rows for given places come first, and so win. */
    private final Map<String, List<Row.Site>> sites = new HashMap<>();

    private RewriteTable(List<Row> rows) {
        this.rows = rows;
        for (Row row : rows) {
            index(row);
        }
    }

    /** The table that detsim ships, given the content of its directory {@code rewrites} by file name. */
    public static RewriteTable product(Map<String, byte[]> directory) {
        return parse(TableFile.inOrder(directory));
    }

    /** Reads a table; a mistake in it is a {@link TableException}. */
    public static RewriteTable parse(List<TableFile> files) {
        return new RewriteTable(RowParser.parse(files));
    }

    private void index(Row row) {
        if (row instanceof Row.Site site) {
            List<Row.Site> list = sites.computeIfAbsent(site.target().name(), n -> new ArrayList<>());
            list.add(site.scope().isLimited() ? limited(list) : list.size(), site);
        } else if (row instanceof Row.Body body) {
            bodies.computeIfAbsent(body.target().owner(), n -> new HashMap<>())
                    .computeIfAbsent(body.target().signature(), n -> new ArrayList<>()).add(body);
        }
    }

    /** How many rows for given places there are. */
    private static int limited(List<Row.Site> list) {
        int count = 0;
        while (count < list.size() && list.get(count).scope().isLimited()) {
            count++;
        }
        return count;
    }

    /** Refuses rows that say the same twice. */
    public void checkForDuplicates() {
        Duplicates.check(rows);
    }

    /** All rows in the order of the files. */
    public List<Row> rows() {
        return rows;
    }

    /** Whether a body of the class is to be changed. */
    public boolean hasBodies(String className) {
        return bodies.containsKey(className);
    }

    /** Whether there are rows for the class initialisers of all classes. */
    public boolean hasInitializers() {
        return bodies.containsKey(ANY_OWNER);
    }

    /** The rows for a method of the class, by name and descriptor. */
    public List<Row.Body> bodies(String className, String signature) {
        List<Row.Body> own = bodies.getOrDefault(className, Map.of()).getOrDefault(signature, List.of());
        return own.isEmpty() ? bodies.getOrDefault(ANY_OWNER, Map.of()).getOrDefault(signature, own) : own;
    }

    /** The rows for uses of a member with this name. */
    public List<Row.Site> sites(String name) {
        return sites.getOrDefault(name, List.of());
    }

    /** The names of all members whose uses are rewritten. */
    public Iterable<String> siteNames() {
        return sites.keySet();
    }
}
