package dev.detsim.agent.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/** The text of one part of the table. */
public record TableFile(String name, String text) {
    private static final String INDEX = "index.txt";

    /** The parts in the order of the index, given the content of the directory {@code rewrites}. */
    static List<TableFile> inOrder(Map<String, byte[]> directory) {
        List<TableFile> files = new ArrayList<>();
        for (String line : of(INDEX, directory).text().split("\n")) {
            if (!line.startsWith("#")) {
                StringTokenizer names = new StringTokenizer(line);
                while (names.hasMoreTokens()) {
                    files.add(of(names.nextToken() + ".txt", directory));
                }
            }
        }
        return files;
    }

    private static TableFile of(String name, Map<String, byte[]> directory) {
        byte[] text = directory.get(name);
        if (text == null) {
            throw new IllegalStateException("no [" + name + "] in the directory rewrites; expected by " + INDEX);
        }
        return new TableFile(name, new String(text, StandardCharsets.UTF_8));
    }
}
