package dev.detsim.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.detsim.tests.docs.Repository;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What the README shows is a file of this package, and what that file does. */
class ReadmeTest {
    private static final String FENCE = "```";

    @Test
    void theFirstTestIsTheOneThatTheReadmeShows() {
        String source = Repository.text("detsim-tests/src/test/java/dev/detsim/tests/readme/FirstTest.java");
        assertThat(Repository.text("README.md")).contains(FENCE + "java\n" + body(source) + FENCE);
    }

    private static String body(String source) {
        return source.substring(source.indexOf("class FirstTest"));
    }

    /** Numbers and hashes are compared as such, whatever they are: they follow each change of the scheduler. */
    @Test
    void theFailureIsTheOneThatTheReadmeShows() {
        assertThat(withoutNumbers(Repository.text("README.md"))).contains(withoutNumbers(reportOf(LostUpdate.class)));
    }

    private static String reportOf(Class<?> test) {
        return EngineTestKit.engine("detsim").selectors(selectClass(test)).execute().testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .findFirst().orElseThrow();
    }

    private static String withoutNumbers(String text) {
        return text.replaceAll("(?m)^fingerprint: .*$", "fingerprint:").replaceAll("(hash )[0-9a-f]+", "$1#")
                .replaceAll("[0-9][0-9,.]*", "#");
    }
}
