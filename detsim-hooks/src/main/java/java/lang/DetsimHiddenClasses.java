package java.lang;

import java.security.ProtectionDomain;
import jdk.internal.access.JavaLangAccess;

/** Hidden classes: the VM shows them to no transformer, so they are rewritten where they are defined. */
public final class DetsimHiddenClasses {
    private static final int HIDDEN = 2;

    private DetsimHiddenClasses() {
    }

    /** What the agent does with them. */
    public interface Rewriter {
        /** The rewritten class file, or null if nothing changes. */
        byte[] rewrite(ClassLoader loader, String name, byte[] classFile);
    }

    /** {@code JavaLangAccess.defineClass} as {@code Lookup.ClassDefiner} calls it. */
    public static Class<?> define(JavaLangAccess access, ClassLoader loader, Class<?> lookup, String name,
            byte[] classFile,
            ProtectionDomain domain, boolean initialize, int flags, Object data) {
        if ((flags & HIDDEN) == 0 || isOfJdk(name)) {
            return access.defineClass(loader, lookup, name, classFile, domain, initialize, flags, data);
        }
        byte[] bytes = rewritten(loader, name, classFile);
        Class<?> hidden = access.defineClass(loader, lookup, name, bytes, domain, initialize, flags, data);
        hidden.getName(); // is numbered now, in the order of definitions
        return hidden;
    }

    /** The JDK's own lambda forms and proxies of lambdas call nothing that is rewritten. */
    static boolean isOfJdk(String name) {
        return name.startsWith("java/lang/invoke/") || name.contains("$$Lambda");
    }

    private static byte[] rewritten(ClassLoader loader, String name, byte[] classFile) {
        Rewriter rewriter = DetsimHooks.hiddenClassRewriter;
        if (rewriter == null) {
            return classFile;
        }
        DetsimHooks.enterReal();
        try {
            byte[] changed = rewriter.rewrite(loader, name, classFile);
            return changed == null ? classFile : changed;
        } finally {
            DetsimHooks.exitReal();
        }
    }
}
