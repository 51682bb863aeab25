package dev.detsim;

import java.net.InetAddress;
import java.util.concurrent.Callable;

/**
 * A simulated machine and the process that runs on it: name, address, disk. Verbs may be called by any thread of the
 * world; they take effect at once unless they say otherwise.
 */
public interface Node {
    /** Host name, unique in its world; resolves to {@link #address}. */
    String name();

    /** IPv4 address, unique in its world. */
    InetAddress address();

    /** What the node runs when it is started: the body of the process's main thread. The process ends with its last non-daemon thread. */
    Node main(Main main);

    /** What the node runs when it is started: {@code main(String[])} of the class. */
    Node main(Class<?> mainClass, String... args);

    /** A system property of the processes that are started from now on. */
    Node property(String key, String value);

    /** An environment variable of the processes that are started from now on; beside it they have a fixed few. */
    Node variable(String name, String value);

    /** Starts a process that runs main. */
    Node start();

    /** Kills the process as {@code kill -9} does: its threads stop where they are, its sockets close, its disk stays. */
    void kill();

    /** Starts main again on the same disk, after a kill if it still runs. */
    void restart();

    /** Stops the process as {@code SIGSTOP} does: no thread of it runs; its kernel still accepts and acknowledges. */
    void pause();

    /** Undoes {@link #pause}. */
    void resume();

    /** Whether a process of this node is alive (paused or not). */
    boolean isRunning();

    /** Runs {@code function} as a thread of this node's process and returns its value; the node must be running. */
    <T> T call(Callable<T> function) throws Exception;

    /** The body of a process's main thread. */
    @FunctionalInterface
    interface Main {
        void run() throws Exception;
    }
}
