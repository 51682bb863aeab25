package dev.detsim.tests.statics.audit;

import java.lang.reflect.Method;

/** Opens all packages of all modules to reflection. The JVM needs {@link #OPTION}. */
final class OpenJdk {
    /** Lets this class open the rest. */
    static final String OPTION = "--add-opens=java.base/java.lang=ALL-UNNAMED";

    private OpenJdk() {
    }

    /** Opens them to the class path. */
    static void open() throws ReflectiveOperationException {
        Method open = Module.class.getDeclaredMethod("implAddOpensToAllUnnamed", String.class);
        open.setAccessible(true);
        for (Module module : ModuleLayer.boot().modules()) {
            for (String name : module.getPackages()) {
                open.invoke(module, name);
            }
        }
    }
}
