package dev.detsim.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.junit.knob.Knob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents list is what there is. */
class DocumentsTest {
    private static final String REWRITES = "detsim-agent/src/main/resources/dev/detsim/agent/rewrites/";

    @Test
    void everyKnobIsDocumentedAsItIs() {
        String rows = Arrays.stream(Knob.values()).map(DocumentsTest::row).collect(Collectors.joining("\n"));
        assertThat(Repository.text("docs/knobs.md")).contains(rows);
    }

    private static String row(Knob knob) {
        return "| `%s` | `%s` | %s | %s | %s |".formatted(
                knob.key(), knob.variable(), knob.meaning(), knob.form().expected(), knob.initially());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyAreaOfTheTableIsDescribed(String area) {
        assertThat(Repository.text("docs/what-is-simulated.md")).contains("`" + area + "`");
    }

    static Stream<String> areas() {
        return Repository.text(REWRITES + "index.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadToFiles(Path document) {
        var links = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
        assertThat(links.matcher(Repository.text(document)).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(Files.exists(document.resolveSibling(link))).as(link).isTrue());
    }

    static Stream<Path> documents() {
        return Repository.files().filter(file -> file.toString().endsWith(".md"));
    }
}
