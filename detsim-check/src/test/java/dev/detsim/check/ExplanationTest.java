package dev.detsim.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.check.KeyValueOp.Cas;
import dev.detsim.check.KeyValueOp.Get;
import dev.detsim.check.KeyValueOp.Put;
import dev.detsim.check.Reply.Done;
import dev.detsim.check.Reply.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The reports, word by word, against the files beside this test's class. */
class ExplanationTest {

    private final History<KeyValueOp, Reply> history = new History<>();

    private void assertReport(String golden) throws IOException {
        var violation = Proofs.violation(Linearizability.check(history, new KeyValueModel()));
        assertThat(violation.explanation()).isEqualTo(golden(golden));
    }

    private static String golden(String name) throws IOException {
        try (var in = Objects.requireNonNull(ExplanationTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void staleRead() throws IOException {
        history.invoke("c3", new Put("y", "5")).ok(new Done());
        history.invoke("c1", new Put("x", "1")).ok(new Done());
        var overwrite = history.invoke("c1", new Put("x", "2"));
        history.invoke("c2", new Get("x")).ok(new Value("2"));
        var read = history.invoke("c2", new Get("x"));
        overwrite.ok(new Done());
        read.ok(new Value("1"));
        assertReport("stale-read.txt");
    }

    @Test
    void severalStates() throws IOException {
        history.invoke("client-1", new Put("x", "1")).ok(new Done());
        history.invoke("client-2", new Cas("x", "1", "2")).unknown();
        history.invoke("c3", new Put("x", "3")).unknown();
        var swap = history.invoke("c4", new Cas("x", "3", "4"));
        var read = history.invoke("c5", new Get("x"));
        swap.unknown();
        read.ok(new Value("5"));
        history.invoke("c6", new Put("x", "5")).ok(new Done());
        assertReport("several-states.txt");
    }

    @Test
    void nothingBefore() throws IOException {
        history.invoke("c1", new Get("x")).ok(new Value("1"));
        assertReport("nothing-before.txt");
    }

    @Test
    void onlyTheEndOfALongHistory() throws IOException {
        for (int i = 0; i < 100; i++) {
            history.invoke("c1", new Put("x", "" + i)).ok(new Done());
            history.invoke("c2", new Put("x", "lost " + i)).unknown();
        }
        history.invoke("c3", new Get("x")).ok(new Value("7"));
        assertReport("long-history.txt");
    }
}
