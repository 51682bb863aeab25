package dev.detsim.core.process;

import dev.detsim.core.driver.Host;
import dev.detsim.core.driver.Owner;
import dev.detsim.core.thread.SimThread;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** One run of a node: its threads, and what they share. */
public final class SimProcess extends DetsimProcess implements Owner {
    private static final int FIRST_PID = 1000;
    private static final int PIDS_A_HOST = 1000;
    private static final String HOOKS = "java/lang/ApplicationShutdownHooks";
    private static final String FILES = "java/io/DeleteOnExitHook";
    private final Host host;
    private final int incarnation;
    private final DetsimStaticState statics;
    /** Threads that could run while the process is paused, in the order in which they became ready. */
    private final List<SimThread> held = new ArrayList<>();
    private boolean alive = true;
    private boolean paused;
    private boolean shuttingDown;
    private int users;
    private int threads;
    private ForkJoinPool pool;
    private Supplier<PrintStream> out;
    private Supplier<PrintStream> err;
    private ThreadGroup group;
    /** Static fields of the JDK that each process has. */
    private final Statics fields;
    private final Map<String, Integer> counters = new TreeMap<>();
    private final long startMillis;

    /** The run of a host with this number, 1 for the first, that begins now, in milliseconds since 1970. */
    SimProcess(Host host, int incarnation, DetsimStaticState statics, Settings settings, long startMillis) {
        this.host = host;
        this.incarnation = incarnation;
        this.startMillis = startMillis;
        this.statics = statics;
        fields = new Statics(new FirstValues(this, settings.copy()));
    }

    @Override
    public Object read(String field, Object real, int begin) {
        return fields.read(field, real, begin);
    }

    @Override
    public void write(String field, Object value) {
        fields.write(field, value);
    }

    /** The next value, from 0 on, of a counter that names things of this process. */
    public int count(String counter) {
        return counters.merge(counter, 1, Integer::sum) - 1;
    }

    /** The group of its first thread: its parent is the top of the process's groups, as in a JVM of its own. */
    ThreadGroup group() {
        if (group == null) {
            group = new ThreadGroup((ThreadGroup) Jdk.make("java.lang.ThreadGroup"), "main");
        }
        return group;
    }

    @Override
    public long pid() {
        return FIRST_PID + (long) PIDS_A_HOST * host.number() + incarnation;
    }

    @Override
    public String hostName() {
        return host.name();
    }

    @Override
    public long startMillis() {
        return startMillis;
    }

    /** The static state of its classes outside the JDK. */
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

    /** Its shutdown begins; false if it has begun before. */
    boolean beginShutdown() {
        boolean first = !shuttingDown;
        shuttingDown = true;
        return first;
    }

    /** Whether something is to be done before it can end. */
    boolean hasLastWords() {
        return !shuttingDown && (fields.has(HOOKS + ".hooks") || fields.has(FILES + ".files"));
    }

    /** Runs the shutdown hooks and waits for them, then deletes what is to be deleted, as {@code java.lang.Shutdown} does. */
    void speakLastWords() {
        Jdk.call(HOOKS.replace('/', '.'), "runHooks");
        if (fields.has(FILES + ".files")) {
            Jdk.call(FILES.replace('/', '.'), "runHooks");
        }
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
