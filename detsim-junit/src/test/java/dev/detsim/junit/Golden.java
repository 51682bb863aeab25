package dev.detsim.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with a file of the test resources; what it was instead is left under {@code target/golden}. */
public final class Golden {
    private Golden() {
    }

    /** Asserts that the text, ended by a line break, is the content of the file. */
    public static void assertMatches(String name, String text) throws IOException {
        var actual = Files.createDirectories(Path.of("target", "golden")).resolve(name);
        Files.writeString(actual, text.stripTrailing() + "\n");
        assertThat(actual).hasSameTextualContentAs(Path.of("src", "test", "resources", "golden", name));
    }
}
