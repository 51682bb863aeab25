package dev.detsim.agent.statics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The classes that one loader finds, by name. Threads may share it: what two of them read at once is the same. */
final class Hierarchy {
    private final ClassSource source;
    private final Map<String, Optional<ClassModel>> models = new ConcurrentHashMap<>();

    Hierarchy(ClassSource source) {
        this.source = source;
    }

    /** The model, or null for a class of the JDK, of detsim, or that cannot be found. */
    @Nullable
    ClassModel get(@Nullable String name) {
        if (name == null || name.startsWith("[")) {
            return null;
        }
        Optional<ClassModel> known = models.get(name);
        if (known == null) {
            known = read(name);
            Optional<ClassModel> other = models.putIfAbsent(name, known);
            known = other == null ? known : other;
        }
        return known.orElse(null);
    }

    private Optional<ClassModel> read(String name) {
        byte[] classFile = source.find(name);
        return classFile == null ? Optional.empty()
                : Optional.of(ModelReader.read(classFile, source.isKeptShared(name)));
    }

    @Nullable
    ClassModel superOf(ClassModel model) {
        return get(model.superName);
    }

    /** The class that declares the field that is meant by a name in a class (JVMS 5.4.3.2), or null. */
    @Nullable
    ClassModel declaring(ClassModel model, FieldKey key) {
        if (model.statics.containsKey(key)) {
            return model;
        }
        for (String parent : model.interfaces) {
            ClassModel found = declaringIn(get(parent), key);
            if (found != null) {
                return found;
            }
        }
        return declaringIn(superOf(model), key);
    }

    private @Nullable ClassModel declaringIn(@Nullable ClassModel parent, FieldKey key) {
        return parent == null ? null : declaring(parent, key);
    }

    /** Whether a class is another one or a subclass of it: the other is then initialised whenever its code runs. */
    boolean extendsClass(ClassModel model, ClassModel ancestor) {
        for (ClassModel m = model; m != null; m = superOf(m)) {
            if (m.name.equals(ancestor.name)) {
                return true;
            }
        }
        return false;
    }

    /** All superinterfaces with default methods, in the order of JVMS 5.5 step 7. */
    List<ClassModel> defaultInterfaces(ClassModel model) {
        List<ClassModel> found = new ArrayList<>();
        collect(model, found);
        return found;
    }

    private void collect(ClassModel model, List<ClassModel> found) {
        for (String name : model.interfaces) {
            ClassModel parent = get(name);
            if (parent != null) {
                collect(parent, found);
                if (parent.hasDefaultMethods && !found.contains(parent)) {
                    found.add(parent);
                }
            }
        }
    }
}
