package dev.detsim.benchmarks.price;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * One side of a pair: how a JVM is started.
 *
 * @param name      as it is in the tables
 * @param options   for the JVM
 * @param classPath of the JVM
 * @param last      what comes after the other arguments of the main class
 */
record Side(String name, List<String> options, String classPath, List<String> last) {
    private static final long PATIENCE_MINUTES = 3;
    private static final String API = "dev/detsim/Sim.class";

    /** Without the agent. */
    static Side plain() {
        return new Side("plain", List.of(), System.getProperty("java.class.path"), List.of());
    }

    /** With the agent, its arguments and its cache. */
    static Side agent(String name, Path jar, String arguments) {
        return new Side(name, List.of("-javaagent:" + jar + "=" + arguments), System.getProperty("java.class.path"),
                List.of());
    }

    /** The same with other arguments in the end. */
    Side with(String... arguments) {
        return new Side(name, options, classPath, List.of(arguments));
    }

    /** The same with a class path on which there is no API of detsim. */
    Side withoutApi() {
        String rest = Stream.of(classPath.split(File.pathSeparator)).filter(element -> !hasApi(Path.of(element)))
                .collect(Collectors.joining(File.pathSeparator));
        return new Side(name, options, rest, last);
    }

    private static boolean hasApi(Path element) {
        if (Files.isDirectory(element)) {
            return Files.exists(element.resolve(API));
        }
        try (ZipFile jar = new ZipFile(element.toFile())) {
            return jar.getEntry(API) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs a main class to its end. */
    Measured run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        command.addAll(last);
        Path log = Files.createTempFile("price", ".log");
        try {
            long begin = System.nanoTime();
            int status = status(command, log);
            double wall = (System.nanoTime() - begin) / 1e9;
            List<String> lines = Files.readAllLines(log);
            if (status != 0) {
                throw new IllegalStateException(command + " ended with [" + status + "]: " + String.join("\n", lines));
            }
            return Measured.of(wall, lines);
        } finally {
            Files.delete(log);
        }
    }

    private static int status(List<String> command, Path log) throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!jvm.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            jvm.destroyForcibly().waitFor();
        }
        return jvm.exitValue();
    }
}
