package dev.detsim.agent.rewrite;

import dev.detsim.agent.classfile.ClassOutline;
import dev.detsim.agent.table.Hook;
import dev.detsim.agent.table.Row;
import dev.detsim.agent.table.TableException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The methods of the hook classes, by name. Immutable. */
public final class HookMethods {
    private final Map<String, ClassOutline> classes = new HashMap<>();

    /** Reads the class files of the hooks. */
    public HookMethods(Collection<byte[]> classFiles) {
        for (byte[] classFile : classFiles) {
            ClassOutline outline = ClassOutline.of(classFile);
            classes.put(outline.name(), outline);
        }
    }

    /** The descriptor of a row's hook, which must be the only method of its name, public and static. */
    String descriptor(Row row, Hook hook) {
        ClassOutline owner = classes.get(hook.owner());
        if (owner == null) {
            throw new TableException(row, "there is no hook class [" + hook.owner() + "]; expected one of "
                    + classes.keySet().stream().sorted().toList());
        }
        List<ClassOutline.Part> named = owner.methods().stream().filter(m -> m.name().equals(hook.name())).toList();
        if (named.size() != 1 || !named.getFirst().isStatic() || !named.getFirst().isPublic()) {
            throw new TableException(row, "hook [" + hook + "] was found " + named.size()
                    + " times; expected exactly one method of that name, public and static");
        }
        return named.getFirst().descriptor();
    }
}
