package dev.detsim.agent.cache;

import dev.detsim.agent.classfile.Relevance;
import dev.detsim.agent.rewrite.ClassRewriter;
import dev.detsim.agent.table.RewriteTable;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Rewrites the JDK once, and checks on the way that the table fits it. */
final class CacheMaker {
    private final Relevance relevance;
    private final ClassRewriter rewriter;
    private final TargetCheck check;
    private final Map<String, CacheFormat.Rewritten> classes = new TreeMap<>();

    private CacheMaker(Relevance relevance, ClassRewriter rewriter, RewriteTable table) {
        this.relevance = relevance;
        this.rewriter = rewriter;
        this.check = new TargetCheck(table);
    }

    static byte[] make(String key, Relevance relevance, ClassRewriter rewriter, RewriteTable table)
            throws IOException {
        table.checkForDuplicates();
        CacheMaker maker = new CacheMaker(relevance, rewriter, table);
        JdkClasses.visit(CachedModules::contains, maker::visit);
        maker.check.stopIfMissing();
        return CacheFormat.write(key, maker.classes);
    }

    private void visit(String name, byte[] classFile) {
        check.visit(name, classFile);
        if (!relevance.concerns(name, classFile)) {
            return;
        }
        ClassRewriter.Rewritten rewritten = rewriter.rewrite(name, classFile);
        if (rewritten != null) {
            classes.put(name, CacheFormat.Rewritten.of(classFile, rewritten.classFile()));
        }
    }
}
