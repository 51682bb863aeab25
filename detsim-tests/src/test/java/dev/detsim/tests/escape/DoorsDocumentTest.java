package dev.detsim.tests.escape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.Row;
import dev.detsim.tests.docs.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What {@code docs/what-is-simulated.md} says of the doors is what the list and the table say. The list in the document is
 * written by running with {@code -Ddetsim.golden=write}.
 */
class DoorsDocumentTest {
    private static final Path DOCUMENT = Repository.ROOT.resolve("docs/what-is-simulated.md");
    private static final Path REWRITES =
            Repository.ROOT.resolve("detsim-agent/src/main/resources/dev/detsim/agent/rewrites");
    private static final String HEADING = "## Doors\n";

    @Test
    void theDoorsAreListed() throws IOException {
        String text = Repository.text(DOCUMENT);
        String wanted = text.substring(0, text.indexOf(HEADING)) + HEADING + list();
        if ("write".equals(System.getProperty("detsim.golden"))) {
            Files.writeString(DOCUMENT, wanted);
        }
        assertThat(DOCUMENT).hasContent(wanted);
    }

    private static String list() {
        List<Door> doors = Door.all();
        StringBuilder list = new StringBuilder();
        list.append("\nWritten from `doors.txt` of the tests, which has a test for each of the ").append(doors.size())
                .append(" doors.\n");
        doors.stream().map(Door::area).distinct().forEach(area -> {
            list.append("\n### ").append(area)
                    .append("\n\n| call | | what happens, and why; the way out |\n| --- | --- | --- |\n");
            doors.stream().filter(door -> door.area().equals(area)).forEach(door -> list.append(row(door)));
        });
        return list.toString();
    }

    private static String row(Door door) {
        return "| " + code(door.call()) + " | " + door.fate().name().toLowerCase(Locale.ROOT) + " | " + door.note()
                + " |\n";
    }

    /** What is no call is written as it is. */
    private static String code(String call) {
        return Stream.of(call.split(" by ")).map(part -> part.matches("(a|an|the|names) .*") ? part : "`" + part + "`")
                .collect(Collectors.joining(" by ")).replace("(\"`", "(…)`");
    }

    /** Of each class that the table refuses something of, the list has at least one door. */
    @Test
    void everyClassThatIsRefusedHasADoor() throws IOException {
        List<String> calls = Door.all().stream().map(Door::call).toList();
        assertThat(refusals()).isNotEmpty().allSatisfy(row -> {
            String type = row.call().substring(0, row.call().lastIndexOf('.', row.call().indexOf('(')));
            assertThat(calls).as(row.describe()).anyMatch(call -> call.contains(type + "."));
        });
    }

    private static List<Row.Refusal> refusals() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.list(REWRITES)) {
            all.forEach(file -> files.put(file.getFileName().toString(), bytes(file)));
        }
        return RewriteTable.product(files).rows().stream().filter(Row.Refusal.class::isInstance)
                .map(Row.Refusal.class::cast).toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
