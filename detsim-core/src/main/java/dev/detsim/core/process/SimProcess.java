package dev.detsim.core.process;

import dev.detsim.core.driver.Host;
import dev.detsim.core.driver.Owner;
import dev.detsim.core.thread.SimThread;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** One run of a node: its threads, and what they share. */
public final class SimProcess implements Owner {
    private final Host host;
    private final int incarnation;
    private final DetsimStaticState statics;
    /** Threads that could run while the process is paused, in the order in which they became ready. */
    private final List<SimThread> held = new ArrayList<>();
    private final List<Thread> shutdownHooks = new ArrayList<>();
    private boolean alive = true;
    private boolean paused;
    private int users;
    private int threads;
    private ForkJoinPool pool;
    private Supplier<PrintStream> out;
    private Supplier<PrintStream> err;

    /** The run of a host with this number, 1 for the first. */
    public SimProcess(Host host, int incarnation, DetsimStaticState statics) {
        this.host = host;
        this.incarnation = incarnation;
        this.statics = statics;
    }

    /** Its static state. */
    public DetsimStaticState statics() {
        return statics;
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public int incarnation() {
        return incarnation;
    }

    @Override
    public boolean alive() {
        return alive;
    }

    /** The process has ended; it does not begin again. */
    public void end() {
        alive = false;
    }

    /** Whether its threads are held back. */
    public boolean paused() {
        return paused;
    }

    /** Holds its threads back, or stops doing so. */
    public void pause(boolean on) {
        paused = on;
    }

    /** Threads that are held back; the caller may add and clear. */
    public List<SimThread> held() {
        return held;
    }

    /** The number in this process of a new thread. */
    public int nextThread() {
        return threads++;
    }

    /** A non-daemon thread was started. */
    public void userStarted() {
        users++;
    }

    /** A non-daemon thread ended; true if it was the last. */
    public boolean userEnded() {
        return --users == 0;
    }

    /** Threads that {@code System.exit} and a normal end start. */
    public List<Thread> shutdownHooks() {
        return shutdownHooks;
    }

    /** The common pool of the process, or null before its first use. */
    public ForkJoinPool pool() {
        return pool;
    }

    /** What standard output was redirected to, or null if it was not. */
    public Supplier<PrintStream> out() {
        return out;
    }

    /** Redirects standard output. */
    public void out(Supplier<PrintStream> redirected) {
        out = redirected;
    }

    /** What standard error was redirected to, or null if it was not. */
    public Supplier<PrintStream> err() {
        return err;
    }

    /** Redirects standard error. */
    public void err(Supplier<PrintStream> redirected) {
        err = redirected;
    }

    /** Sets the common pool. */
    public void pool(ForkJoinPool common) {
        pool = common;
    }
}
