package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.Row;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A place where code calls a method, or names it in a method handle. */
record MethodUse(Way way, String owner, String name, String descriptor) {
    /** How the method is found. */
    enum Way {
        STATIC, VIRTUAL, INTERFACE, SPECIAL
    }

    static MethodUse of(int opcode, String owner, String name, String descriptor) {
        Way way = switch (opcode) {
            case Opcodes.INVOKESTATIC -> Way.STATIC;
            case Opcodes.INVOKEINTERFACE -> Way.INTERFACE;
            case Opcodes.INVOKESPECIAL -> Way.SPECIAL;
            default -> Way.VIRTUAL;
        };
        return new MethodUse(way, owner, name, descriptor);
    }

    /** Null for a handle of a field or a constructor. */
    static @Nullable MethodUse of(Handle handle) {
        Way way = switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Way.STATIC;
            case Opcodes.H_INVOKEINTERFACE -> Way.INTERFACE;
            case Opcodes.H_INVOKESPECIAL -> Way.SPECIAL;
            case Opcodes.H_INVOKEVIRTUAL -> Way.VIRTUAL;
            default -> null;
        };
        return way == null ? null : new MethodUse(way, handle.getOwner(), handle.getName(), handle.getDesc());
    }

    boolean isNamedBy(Row.Site row) {
        return row.names(owner, name, descriptor);
    }

    /** A call by super stays, unless the row has a hook for it. */
    boolean isReplacedBy(Row.Call row) {
        return (isNamedBy(row) || way == Way.INTERFACE && row.interfaces() && row.target().name().equals(name)
                && row.target().descriptor().equals(descriptor))
                && (way != Way.SPECIAL || row.superHook() != null);
    }

    HookCall.Shape shape() {
        return HookCall.Shape.ofMethod(way == Way.STATIC ? null : Type.getObjectType(owner), descriptor);
    }
}
