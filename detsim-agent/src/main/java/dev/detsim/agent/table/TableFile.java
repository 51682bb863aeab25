package dev.detsim.agent.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of one part of the table. */
public record TableFile(String name, String text) {
    private static final String DIRECTORY = "/dev/detsim/agent/rewrites/";

    /** The product's table, in the order of its index. */
    static List<TableFile> product() {
        return read("index").text().lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(TableFile::read).toList();
    }

    private static TableFile read(String name) {
        String resource = DIRECTORY + name + ".txt";
        try (InputStream in = TableFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource [" + resource + "]; expected by rewrites/index.txt");
            }
            return new TableFile(name + ".txt", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
