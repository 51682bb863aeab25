package dev.detsim.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.tests.docs.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is checked in the text of the files. */
class SourceRulesTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 60;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
    private static final Pattern MACHINE =
            Pattern.compile("repo\\.maven|maven\\.org|jfrog|artifactory|(?<![\\w.])/(work|root|home)/(?!user\\b)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern HASHED = Pattern.compile("new Hash(Map|Set)<>\\(");

    @Test
    void filesAreShort() {
        assertThat(Repository.sources().stream().filter(file -> lines(file).count() > LONGEST_FILE)
                .map(SourceRulesTest::name)).isEmpty();
    }

    @Test
    void methodsAreShort() {
        assertThat(Methods.of(Repository.sources()).filter(method -> method.lines() > LONGEST_METHOD)).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(Repository.files().filter(file -> UNFINISHED.matcher(Repository.text(file)).find())).isEmpty();
    }

    @Test
    void nothingNamesTheMachineItWasWrittenOn() {
        assertThat(Repository.files().filter(file -> !name(file).equals("SourceRulesTest.java"))
                .filter(file -> MACHINE.matcher(Repository.text(file)).find())).isEmpty();
    }

    @Test
    void everyImportIsUsed() {
        assertThat(Repository.sources().stream().flatMap(SourceRulesTest::unusedImports)).isEmpty();
    }

    private static Stream<String> unusedImports(Path file) {
        List<String> rest = lines(file).filter(line -> !line.startsWith("import ")).toList();
        String text = String.join("\n", rest);
        return lines(file).filter(line -> line.startsWith("import ") && !line.endsWith("*;"))
                .map(line -> line.substring(line.lastIndexOf('.') + 1, line.length() - 1))
                .filter(simple -> !Pattern.compile("\\b" + simple + "\\b").matcher(text).find())
                .map(simple -> name(file) + ": " + simple);
    }

    /** A hash table whose order nobody sees is allowed: a comment above it says so. */
    @Test
    void hashTablesOfModelsSayWhyTheirOrderDoesNotMatter() {
        assertThat(Repository.sources().stream().filter(file -> file.toString().contains("/main/")
                && file.getParent().endsWith("model")).flatMap(SourceRulesTest::unexplained)).isEmpty();
    }

    private static Stream<String> unexplained(Path file) {
        List<String> lines = lines(file).toList();
        return Stream.iterate(1, i -> i < lines.size(), i -> i + 1)
                .filter(i -> HASHED.matcher(lines.get(i)).find() && !lines.get(i - 1).contains("never iterated"))
                .map(i -> name(file) + ":" + (i + 1));
    }

    private static Stream<String> lines(Path file) {
        return Repository.text(file).lines();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
