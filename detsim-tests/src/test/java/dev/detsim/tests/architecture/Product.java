package dev.detsim.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.detsim.tests.docs.Repository;
import java.nio.file.Path;
import java.util.List;

/** The compiled main code of all modules of the simulator. */
final class Product {
    static final JavaClasses CLASSES = new ClassFileImporter().importPaths(folders());

    private Product() {
    }

    private static List<Path> folders() {
        return List.of("hooks", "agent", "core", "net", "fs", "check", "junit").stream()
                .map(name -> Repository.ROOT.resolve("detsim-" + name + "/target/classes")).toList();
    }
}
