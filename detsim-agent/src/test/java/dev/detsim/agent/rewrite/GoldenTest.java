package dev.detsim.agent.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bytecode of each kind of row, as text. A wanted change is written by running with
 * {@code -Ddetsim.golden=write}.
 */
class GoldenTest {
    private static final Path DIRECTORY = Path.of("src", "test", "resources", "dev", "detsim", "agent", "golden");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "call           | clock            | call java/lang/System.nanoTime()J H.clock",
        "call-reference | clockByReference | call java/lang/System.nanoTime()J H.clock",
        "call-interface | interfaceHash    | call java/lang/Object.hashCode()I H.hash interfaces",
        "call-super     | superHash        | call java/lang/Object.hashCode()I H.hash super=H.superHash",
        "call-cast | concat | call java/lang/String.concat(Ljava/lang/String;)Ljava/lang/String; H.concat",
        "field          | field            | field S.name:Ljava/lang/String; H.field",
        "own            | field            | own S.name:Ljava/lang/String; H.own",
        "own-write      | setField         | own S.name:Ljava/lang/String; H.own",
        "own-number     | count            | own S.count:I H.ownNumber",
        "entry-guard    | compute          | entry S.compute(IJ)I H.instead if=H.guard",
        "entry-argument | compute          | entry S.compute(IJ)I H.instead if=H.isNegative@1",
        "entry-void     | accept           | entry S.accept(Ljava/lang/String;)V H.refuse",
        "entry-value    | supply           | entry S.supply(Ljava/lang/String;)Ljava/lang/String; H.supply",
        "head           | accept           | head S.accept(Ljava/lang/String;)V H.note",
        "arg            | accept           | arg S.accept(Ljava/lang/String;)V 1 H.upper",
        "result         | next             | result S.next(I)I H.more",
        "result-of      | number           | result S.number(I)J H.moreOf",
        "after          | callsNext        | after S.next(I)I H.more",
        "exit           | accept           | exit S.accept(Ljava/lang/String;)V H.note",
        "refuse         | accept           | refuse S.accept(Ljava/lang/String;)V dev.detsim.Subject.accept(String)",
        "real           | run              | real S.run(Z)V",
        "init           | <clinit>         | init *.<clinit>()V",
    })
    void isAsRecorded(String name, String method, String row) throws IOException {
        Path file = DIRECTORY.resolve(name + ".txt");
        String text = "# " + row + "\n" + Rewrites.text(Rewrites.rewritten(row), method);
        if ("write".equals(System.getProperty("detsim.golden"))) {
            Files.writeString(file, text);
        }
        assertThat(file).hasContent(text);
    }
}
