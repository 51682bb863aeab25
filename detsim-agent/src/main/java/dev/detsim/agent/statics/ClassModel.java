package dev.detsim.agent.statics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** What must be known of a class to rewrite those that use it: read from its class file, without loading it. */
final class ClassModel {
    private static final String SWITCH_MAP = "$SwitchMap$";

    final String name;
    final @Nullable String superName;
    final List<String> interfaces;
    final int access;
    final int major;
    /** Its static state stays shared, whatever it is. */
    final boolean keptShared;
    final Map<FieldKey, FieldNode> statics = new LinkedHashMap<>();
    final List<FieldNode> instanceFields = new ArrayList<>();
    final List<MethodNode> constructors = new ArrayList<>();
    /** How often each of its fields is assigned by its own code. */
    final Map<FieldKey, Integer> assignments = new LinkedHashMap<>();
    @Nullable
    MethodNode initializer;
    /** Of an interface: whether it has methods with a body that are not static, so that classes initialise it. */
    boolean hasDefaultMethods;
    /** Whether its instances are locked by its own methods. */
    boolean locksInstances;
    /** Whether it has methods that are not static. */
    boolean hasInstanceMethods;
    /** The host of its nest, which may be itself. */
    String nestHost;
    /** If it is a host: the other members. */
    final List<String> nestMembers = new ArrayList<>();
    /** Its fields with what its own code locks. */
    final Set<FieldKey> locked = new HashSet<>();
    private @Nullable List<Slice> slices;

    ClassModel(String name, @Nullable String superName, List<String> interfaces, int access, int major,
            boolean keptShared) {
        this.name = name;
        this.nestHost = name;
        this.superName = superName;
        this.interfaces = interfaces;
        this.access = access;
        this.major = major;
        this.keptShared = keptShared;
    }

    boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    boolean isEnum() {
        return (access & Opcodes.ACC_ENUM) != 0;
    }

    /** Whether it is the class of a constant with a body of its own. */
    boolean isEnumConstantOf(ClassModel other) {
        return isEnum() && other.name.equals(superName);
    }

    /** The table of a switch over an enum, which compilers put into a class of its own. */
    boolean isSwitchMap() {
        return !statics.isEmpty() && statics.keySet().stream().allMatch(f -> f.name().startsWith(SWITCH_MAP));
    }

    /** Whether the JVM gives the field its value. */
    boolean isConstant(FieldKey key) {
        FieldNode field = statics.get(key);
        return field != null && field.value != null && (field.access & Opcodes.ACC_FINAL) != 0;
    }

    /** Whether the field is one of an enum's constants, or the array of them. */
    boolean isEnumPart(FieldKey key) {
        FieldNode field = statics.get(key);
        return isEnum() && field != null && ((field.access & Opcodes.ACC_ENUM) != 0
                || (field.access & Opcodes.ACC_SYNTHETIC) != 0 && field.desc.equals("[L" + name + ";"));
    }

    /** Whether the field is assigned once, by the initialiser, and never again. */
    boolean isAssignedOnce(FieldKey key) {
        FieldNode field = statics.get(key);
        return field != null && (field.access & Opcodes.ACC_FINAL) != 0 && assignments.getOrDefault(key, 0) == 1;
    }

    /** The parts of the initialiser that might run once for all processes. */
    List<Slice> slices() {
        List<Slice> found = slices;
        if (found == null) {
            found = initializer == null ? List.of() : SliceFinder.find(this, initializer);
            slices = found;
        }
        return found;
    }
}
