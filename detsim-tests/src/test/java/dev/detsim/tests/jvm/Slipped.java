package dev.detsim.tests.jvm;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.net.URLConnection;

/**
 * Run in a JVM of its own: changes and prints, in two worlds, what a class of the JDK keeps that is loaded while other classes
 * are being rewritten.
 */
final class Slipped {
    private Slipped() {
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            RunResult result = Worlds.run(RunOptions.of(1), sim -> {
                System.out.println(URLConnection.getDefaultUseCaches("jar"));
                URLConnection.setDefaultUseCaches("jar", false);
            });
            System.out.println(result.hash() + " " + result.failure());
        }
    }
}
