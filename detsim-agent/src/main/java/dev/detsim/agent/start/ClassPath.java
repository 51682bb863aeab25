package dev.detsim.agent.start;

import java.io.File;
import java.io.IOException;
import java.util.jar.JarFile;

/** What is on the class path of the application. */
final class ClassPath {
    private ClassPath() {
    }

    /** Whether there is such a resource, or a directory if the name ends with a slash. */
    static boolean has(String name) {
        return ClassLoader.getSystemResource(name) != null || name.endsWith("/") && isInSomeJar(name);
    }

    /** Jars need no entries for directories. */
    private static boolean isInSomeJar(String directory) {
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (element.endsWith(".jar") && isIn(new File(element), directory)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(File file, String directory) {
        try (JarFile jar = new JarFile(file, false)) {
            return jar.stream().anyMatch(entry -> entry.getName().startsWith(directory));
        } catch (IOException e) {
            return false;
        }
    }
}
