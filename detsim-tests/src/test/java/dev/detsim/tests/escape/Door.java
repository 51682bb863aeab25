package dev.detsim.tests.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A row of {@code doors.txt}.
 *
 * @param area under which heading it stands
 * @param id   names its case
 * @param call what code calls; for what is refused, how the error begins, and after {@code " by "}, what leads there
 * @param note what happens, why, and the way out
 */
public record Door(String area, String id, String call, Fate fate, String note) {
    private static final String FILE = "doors.txt";

    /** All rows, in the order of the file. */
    public static List<Door> all() {
        List<Door> doors = new ArrayList<>();
        String area = "";
        for (String line : text().split("\n")) {
            if (line.startsWith("[")) {
                area = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                doors.add(parse(area, line));
            }
        }
        return doors;
    }

    private static Door parse(String area, String line) {
        String[] columns = line.split(" \\| ", -1);
        if (columns.length != 4) {
            throw new IllegalArgumentException("[" + line + "] has " + columns.length + " columns; expected"
                    + " id | call | controlled, refused or real | note");
        }
        return new Door(area, columns[0], columns[1], Fate.valueOf(columns[2].toUpperCase(Locale.ROOT)), columns[3]);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Door.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The call that the error names. */
    String refusedCall() {
        return call.replaceFirst(" by .*", "");
    }

    @Override
    public String toString() {
        return id;
    }
}
