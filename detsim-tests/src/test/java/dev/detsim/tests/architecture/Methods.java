package dev.detsim.tests.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The methods of source files, as the compiler's parser sees them. */
final class Methods {
    /** A method and how many lines it has, from its first annotation to its last brace. */
    record Method(String file, String name, long lines) {
    }

    private Methods() {
    }

    static Stream<Method> of(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, files, _ -> {}, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources));
            return measured(task.parse(), Trees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Method> measured(Iterable<? extends CompilationUnitTree> units, Trees trees) {
        List<Method> found = new ArrayList<>();
        for (CompilationUnitTree unit : units) {
            unit.accept(new Ruler(unit, trees, found), null);
        }
        return found.stream();
    }

    private static final class Ruler extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<Method> found;

        Ruler(CompilationUnitTree unit, Trees trees, List<Method> found) {
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            long first = line(trees.getSourcePositions().getStartPosition(unit, method));
            long last = line(trees.getSourcePositions().getEndPosition(unit, method));
            found.add(new Method(unit.getSourceFile().getName(), method.getName().toString(), last - first + 1));
            return super.visitMethod(method, none);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
