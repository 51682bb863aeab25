package dev.detsim.junit.engine;

import dev.detsim.core.run.Worlds;
import dev.detsim.junit.jvm.ChildMain;
import java.io.IOException;

/** What a JVM runs that was started to run seeds. */
public final class SeedJvm {
    private SeedJvm() {
    }

    /** Started by the engine, which speaks to it on standard input and output. */
    public static void main(String[] args) throws IOException {
        ChildMain.serve(Worlds::run, test -> new SimulationBody(test.type(), test.method()));
    }
}
