package dev.detsim.agent.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelevanceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "call java/lang/System.nanoTime()J H.a | java/util/Timer | false",
        "call java/lang/System.currentTimeMillis()J H.a | java/util/Timer | true",
        "call java/lang/System.currentTimeMillis()J H.a in=java/util/Date | java/util/Timer | false",
        "call java/lang/System.currentTimeMillis()J H.a in=java/util/Timer.none()V | java/util/Timer | true",
        "call java/lang/System.currentTimeMillis()J H.a except=java/util/* | java/util/Timer | false",
        "call java/lang/Other.currentTimeMillis()J H.a | java/util/Timer | false",
        "after *.currentTimeMillis()J H.a | java/util/Timer | true",
        "call java/lang/Object.hashCode()I H.a | java/util/Map$Entry | false",
        "call java/util/None.hasNext()Z H.a interfaces | java/util/AbstractCollection | true",
        "call java/util/None.hasNext()Z H.a | java/util/AbstractCollection | false",
        "head java/util/Timer.cancel()V H.a | java/util/Timer | true",
        "head java/util/Timer.cancel()V H.a | java/util/Date | false",
    })
    void aClassIsConcernedIfItUsesOrHasATarget(String row, String className, boolean concerned) throws IOException {
        Relevance relevance = new Relevance(RewriteTable.parse(List.of(new TableFile("t.txt", row))));
        try (InputStream in = Objects.requireNonNull(Object.class.getResourceAsStream("/" + className + ".class"))) {
            assertThat(relevance.concerns(className, in.readAllBytes())).isEqualTo(concerned);
        }
    }
}
