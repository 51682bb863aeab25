package dev.detsim.agent.statics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes that one loader finds, as one thread asks for them; which it has asked for is remembered, since the answer
 * depends on them.
 */
final class Hierarchy {
    private final ClassStore store;
    private final Set<String> asked;

    Hierarchy(ClassStore store, Set<String> asked) {
        this.store = store;
        this.asked = asked;
    }

    /** The same classes; what is asked is remembered elsewhere. */
    Hierarchy remembering(Set<String> others) {
        return new Hierarchy(store, others);
    }

    /** The names that were asked for. */
    Set<String> asked() {
        return asked;
    }

    /** The model, or null for a class of the JDK, of detsim, or that cannot be found. */
    @Nullable
    ClassModel get(@Nullable String name) {
        if (name == null || name.startsWith("[") || JdkPackages.contains(name)) {
            return null;
        }
        asked.add(name);
        return store.get(name);
    }

    /** The class file of a class outside the JDK, or null. */
    byte @Nullable [] classFile(String name) {
        asked.add(name);
        return store.classFile(name);
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
