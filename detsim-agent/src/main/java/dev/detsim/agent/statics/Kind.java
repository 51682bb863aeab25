package dev.detsim.agent.statics;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.BasicValue;

/** What is known of a reference on the stack of code that makes a shared value. */
final class Kind extends BasicValue {
    /** Immutable, and of the JDK through and through: to ask it for its text or hash runs no code of the application. */
    static final Kind PLAIN = new Kind(Form.PLAIN, null);
    /** Immutable, but the application's, or it may have such in it. */
    static final Kind FOREIGN = new Kind(Form.FOREIGN, null);
    static final Kind ARRAY = new Kind(Form.ARRAY, null);
    static final Kind BUILDER = new Kind(Form.BUILDER, null);
    private static final String STRING_BUILDER = "java/lang/StringBuilder";
    private static final Set<String> PLAIN_TYPES = Set.of("java/lang/String", "java/lang/Integer", "java/lang/Long",
            "java/lang/Short", "java/lang/Byte", "java/lang/Character", "java/lang/Boolean", "java/lang/Double",
            "java/lang/Float", "java/lang/Class", "java/util/regex/Pattern", "java/time/Duration");

    /** From harmless to dangerous. */
    enum Form {
        PLAIN, FOREIGN, ARRAY, BUILDER
    }

    private final Form form;
    /** The class of what a static field of the application holds, or null. */
    private final @Nullable String type;

    private Kind(Form form, @Nullable String type) {
        super(Type.getObjectType("java/lang/Object"));
        this.form = form;
        this.type = type;
    }

    /** Of a value of which only the declared type is known. */
    static Kind of(Type declared) {
        if (declared.getSort() == Type.ARRAY) {
            return ARRAY;
        }
        String name = declared.getInternalName();
        return name.equals(STRING_BUILDER) ? BUILDER
                : PLAIN_TYPES.contains(name) ? PLAIN : new Kind(Form.FOREIGN, name);
    }

    /** Of an object that is made. */
    static Kind made(String type) {
        return type.equals(STRING_BUILDER) ? BUILDER : PureMembers.isJdk(type) ? PLAIN : FOREIGN;
    }

    static Kind worseOf(Kind a, Kind b) {
        if (a.equals(b)) {
            return a;
        }
        Form worse = a.form.compareTo(b.form) >= 0 ? a.form : b.form;
        return worse == Form.PLAIN ? PLAIN : new Kind(worse, null);
    }

    Form form() {
        return form;
    }

    /** Whether it can be changed. */
    boolean isMutable() {
        return form == Form.ARRAY || form == Form.BUILDER;
    }

    @Nullable
    String type() {
        return type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Kind kind && form == kind.form && Objects.equals(type, kind.type);
    }

    @Override
    public int hashCode() {
        return form.hashCode() * 31 + Objects.hashCode(type);
    }
}
