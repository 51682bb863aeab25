package dev.detsim.agent.start;

import dev.detsim.agent.classfile.ClassOutline;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Makes the hooks classes of java.base. They are defined there rather than appended to the boot class path, which
 * would switch class-data sharing off and print a warning.
 */
final class HookClasses {
    /** Not a hook: a nestmate of VirtualThread, which the hooks themselves define as a hidden class. */
    static final String KERNEL = "java/lang/DetsimVirtualThreadKernel";

    private final Map<String, byte[]> classFiles;
    private final Set<String> defined = new HashSet<>();

    private HookClasses(Map<String, byte[]> classFiles) {
        this.classFiles = classFiles;
    }

    static void define(Map<String, byte[]> classFiles) {
        HookClasses hooks = new HookClasses(classFiles);
        for (String name : classFiles.keySet()) {
            hooks.define(name);
        }
    }

    /** Super types first, since defining a class resolves them. */
    private void define(@Nullable String name) {
        byte[] classFile = classFiles.get(name);
        if (name == null || classFile == null || isKernel(name) || !defined.add(name)) {
            return;
        }
        ClassOutline outline = ClassOutline.of(classFile);
        define(outline.superName());
        for (String parent : outline.interfaces()) {
            define(parent);
        }
        Unsafe.getUnsafe().defineClass(name, classFile, 0, classFile.length, null, null);
    }

    private static boolean isKernel(String name) {
        return name.equals(KERNEL) || name.startsWith(KERNEL + "$");
    }
}
