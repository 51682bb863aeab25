package dev.detsim.agent.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.agent.cache.JdkClasses;
import dev.detsim.agent.cache.TargetCheck;
import dev.detsim.agent.classfile.Relevance;
import dev.detsim.agent.rewrite.ClassRewriter;
import dev.detsim.agent.rewrite.ClassRewriter.Rewritten;
import dev.detsim.agent.rewrite.HookMethods;
import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The product's table and hooks against the running JDK, row by row. */
class AuditTest {
    private static final RewriteTable TABLE = RewriteTable.product(ProductFiles.rewrites());
    private static final TargetCheck TARGETS = new TargetCheck(TABLE);
    private static final Set<Row> APPLIED = Collections.newSetFromMap(new IdentityHashMap<>());
    private static final List<String> FAILURES = new ArrayList<>();
    private static final Jdk JDK = new Jdk();

    @BeforeAll
    static void rewriteTheJdk() throws IOException {
        Relevance relevance = new Relevance(TABLE);
        ClassRewriter rewriter = new ClassRewriter(TABLE, new HookMethods(ProductFiles.hooks().values()));
        JdkClasses.visit(module -> true, (name, classFile) -> {
            JDK.add(name, classFile);
            TARGETS.visit(name, classFile);
            if (relevance.concerns(name, classFile)) {
                rewrite(rewriter, name, classFile);
            }
        });
    }

    private static void rewrite(ClassRewriter rewriter, String name, byte[] classFile) {
        try {
            Rewritten rewritten = rewriter.rewrite(name, classFile);
            APPLIED.addAll(rewritten == null ? Set.of() : rewritten.rows());
        } catch (RuntimeException e) {
            FAILURES.add(String.valueOf(e.getMessage()));
        }
    }

    @Test
    void noRowIsSaidTwice() {
        TABLE.checkForDuplicates();
    }

    @Test
    void everyTargetExistsInThisJdk() {
        assertThat(TARGETS.missing()).isEmpty();
    }

    @Test
    void everyClassOfTheJdkCanBeRewrittenAndEveryHookFits() {
        assertThat(FAILURES).isEmpty();
    }

    /** A row for the whole world may find nothing in the JDK: its callers are applications. */
    @Test
    void everyRowForABodyOrAPlaceChangesSomething() {
        assertThat(TABLE.rows()).filteredOn(TargetCheck::isOfJdk)
                .filteredOn(row -> !(row instanceof Row.Site site) || site.scope().isLimited())
                .filteredOn(row -> !APPLIED.contains(row)).extracting(Row::describe).isEmpty();
    }

    @Test
    void everyHookOfARowThatNothingInTheJdkUsesFitsToo() {
        Map<String, byte[]> hooks = ProductFiles.hooks();
        Callers callers = new Callers(TABLE, new HookMethods(hooks.values()), JDK);
        assertThat(TABLE.rows()).filteredOn(row -> row instanceof Row.Site site && !site.scope().isLimited())
                .filteredOn(row -> !APPLIED.contains(row)).allSatisfy(callers::rewriteCallerOf);
    }

    @Test
    void everyMemberThatTheHooksLinkToExists() {
        List<String> missing = new ArrayList<>();
        ProductFiles.hooks().forEach((name, classFile) -> JdkReferences.of(classFile).stream()
                .filter(member -> !JDK.hasLinkable(member)).forEach(member -> missing.add(name + " -> " + member)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMemberThatTheHooksNameInStringsExists() throws IOException {
        assertThat(ProductFiles.members()).filteredOn(member -> !JDK.declares(member)).isEmpty();
    }

    /** Not a failure: hook classes also have methods for the simulator. The list is for whoever adds rows. */
    @Test
    void hooksWithoutARowAreListed() throws IOException {
        UnusedHooks.report(TABLE, ProductFiles.hooks().values());
    }
}
