package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.Hook;
import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that hold wherever a member is used, in the form in which lookups at run time are told of them. */
public final class Substitutes {
    private final HookMethods hooks;
    private final List<DetsimReflection.Substitute> rows = new ArrayList<>();

    private Substitutes(HookMethods hooks) {
        this.hooks = hooks;
    }

    /** All of a table. */
    public static DetsimReflection.Substitute[] of(RewriteTable table, HookMethods hooks) {
        Substitutes substitutes = new Substitutes(hooks);
        table.rows().forEach(substitutes::add);
        return substitutes.rows.toArray(DetsimReflection.Substitute[]::new);
    }

    private void add(Row row) {
        if (row instanceof Row.Call call && !call.scope().isLimited()) {
            add(call, call.superHook(), call.interfaces());
        } else if (row instanceof Row.Field field && !field.scope().isLimited()) {
            add(field, null, false);
        }
    }

    private void add(Row.Site row, @Nullable Hook superHook, boolean interfaces) {
        rows.add(new DetsimReflection.Substitute(row.target().owner(), row.target().name(), row.target().descriptor(),
                hook(row, row.hook()), superHook == null ? null : hook(row, superHook), interfaces));
    }

    private DetsimReflection.Hook hook(Row row, Hook hook) {
        return new DetsimReflection.Hook(hook.owner(), hook.name(), hooks.descriptor(row, hook));
    }
}
