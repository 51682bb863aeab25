package dev.detsim.agent.cache;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.agent.AgentException;
import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TargetCheckTest {
    @Test
    void whatIsThereIsTickedOff() throws IOException {
        TargetCheck check = check("""
                call java/lang/System.nanoTime()J H.a
                field java/lang/System.out:Ljava/io/PrintStream; H.b
                """);
        assertThatCode(check::stopIfMissing).doesNotThrowAnyException();
    }

    @Test
    void aJdkWithoutATargetIsRefusedWithEachRow() throws IOException {
        TargetCheck check = check("""
                call java/lang/System.picoTime()J H.a
                head java/lang/System.nanoTime()J H.b
                """);
        assertThatThrownBy(check::stopIfMissing).isInstanceOf(AgentException.class).hasMessage("""
                this version of detsim was not made for this JDK [%s] in [%s], which lacks what these rows name, or \
                has it without a body:
                  t.txt:1: call java/lang/System.picoTime()J
                  t.txt:2: head java/lang/System.nanoTime()J
                Run with a JDK that detsim knows (see its release notes), or update detsim.""",
                System.getProperty("java.vm.version"), System.getProperty("java.home"));
    }

    private static TargetCheck check(String rows) throws IOException {
        TargetCheck check = new TargetCheck(RewriteTable.parse(List.of(new TableFile("t.txt", rows))));
        try (InputStream in = Objects.requireNonNull(Object.class.getResourceAsStream("System.class"))) {
            check.visit("java/lang/System", in.readAllBytes());
        }
        return check;
    }
}
