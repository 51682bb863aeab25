package dev.detsim.agent.cache;

import dev.detsim.agent.AgentException;
import dev.detsim.agent.classfile.ClassOutline;
import dev.detsim.agent.table.Member;
import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether each target of the table exists in the JDK: on one where it does not, detsim would miss something. */
public final class TargetCheck {
    private static final List<String> JDK = List.of("java/", "javax/", "jdk/", "sun/", "com/sun/");

    private static final Set<String> BASE = Object.class.getModule().getPackages();

    private final Map<String, Set<Row>> missing = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** Expects the targets of the table. */
    public TargetCheck(RewriteTable table) {
        for (Row row : table.rows()) {
            if (isOfJdk(row)) {
                missing.computeIfAbsent(row.target().owner(), n -> new HashSet<>()).add(row);
            }
        }
    }

    /** Whether the JDK must have the target: it is neither of any class nor of a library, which may be missing. */
    public static boolean isOfJdk(Row row) {
        return JDK.stream().anyMatch(row.target().owner()::startsWith);
    }

    /** Ticks off the rows whose target is in this class. */
    public void visit(String name, byte[] classFile) {
        Set<Row> rows = missing.get(name);
        if (rows != null) {
            seen.add(name);
            ClassOutline outline = ClassOutline.of(classFile);
            rows.removeIf(row -> exists(row, outline));
        }
    }

    private static boolean exists(Row row, ClassOutline outline) {
        Member target = row.target();
        Optional<ClassOutline.Part> part = target.isMethod() ? outline.method(target.name(), target.descriptor())
                : outline.field(target.name(), target.descriptor());
        return part.isPresent() && (row instanceof Row.Site || part.get().hasBody());
    }

    /** The rows that were not ticked off, in the order of the table. */
    public List<String> missing() {
        return missing.values().stream().flatMap(Set::stream).map(Row::describe).sorted().toList();
    }

    /** A JDK image may lack whole modules, but never java.base. */
    private boolean isExpected(Row row) {
        String owner = row.target().owner();
        return seen.contains(owner) || BASE.contains(owner.substring(0, owner.lastIndexOf('/')).replace('/', '.'));
    }

    void stopIfMissing() {
        missing.values().forEach(rows -> rows.removeIf(row -> !isExpected(row)));
        List<String> rows = missing();
        if (!rows.isEmpty()) {
            throw new AgentException("this version of detsim was not made for this JDK ["
                    + System.getProperty("java.vm.version") + "] in [" + System.getProperty("java.home")
                    + "], which lacks what these rows name, or has it without a body:\n  "
                    + String.join("\n  ", rows)
                    + "\nRun with a JDK that detsim knows (see its release notes), or update detsim.");
        }
    }
}
