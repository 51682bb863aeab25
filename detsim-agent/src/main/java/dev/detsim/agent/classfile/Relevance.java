package dev.detsim.agent.classfile;

import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.Row;
import java.nio.charset.StandardCharsets;

/**
 * Whether some row may concern a class: a look at its constant pool, some microseconds. Most classes are told apart
 * by length, first and last letter of the names that they use.
 */
public final class Relevance {
    private static final int BITS = 1 << 13;
    private static final byte[] INITIALIZER = "<clinit>".getBytes(StandardCharsets.US_ASCII);

    private final RewriteTable table;
    private final boolean[] shapes = new boolean[BITS];

    public Relevance(RewriteTable table) {
        this.table = table;
        for (String name : table.siteNames()) {
            shapes[shape(name.length(), name.charAt(0), name.charAt(name.length() - 1))] = true;
        }
    }

    /** True if the class must be looked at closely; false if no row concerns it. */
    public boolean concerns(String className, byte[] classFile) {
        return table.hasBodies(className) || usesTarget(className, classFile);
    }

    /** The same for a class outside the JDK, of which also the initialiser is rewritten. */
    public boolean concernsApplication(String className, byte[] classFile) {
        return concerns(className, classFile)
                || table.hasInitializers() && new ConstantPool(classFile).hasUtf8(INITIALIZER);
    }

    private boolean usesTarget(String className, byte[] classFile) {
        ConstantPool pool = new ConstantPool(classFile);
        for (int i = 1; i < pool.size(); i++) {
            if (pool.isMember(i) && hasShape(pool, classFile, i) && isTarget(className, pool, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasShape(ConstantPool pool, byte[] classFile, int member) {
        int name = pool.nameOffset(member);
        int length = pool.u2(name);
        return shapes[shape(length, classFile[name + 2], classFile[name + 1 + length])];
    }

    private static int shape(int length, int first, int last) {
        return (length * 31 * 31 + (first & 0x7f) * 31 + (last & 0x7f)) & BITS - 1;
    }

    private boolean isTarget(String className, ConstantPool pool, int member) {
        for (Row.Site row : table.sites(pool.name(member))) {
            if (uses(row, pool, member) && row.scope().mayInclude(className)) {
                return true;
            }
        }
        return false;
    }

    private static boolean uses(Row.Site row, ConstantPool pool, int member) {
        return row.names(pool.owner(member), row.target().name(), pool.descriptor(member))
                || row instanceof Row.Call call && call.interfaces() && pool.isInterfaceMethod(member)
                        && call.target().descriptor().equals(pool.descriptor(member));
    }
}
