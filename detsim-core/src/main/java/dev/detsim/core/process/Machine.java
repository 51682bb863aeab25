package dev.detsim.core.process;

import dev.detsim.Node;
import dev.detsim.core.driver.Host;
import dev.detsim.core.thread.SimThread;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.world.World;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A node: a host, and the process that runs on it at the moment. */
public final class Machine implements Node {
    private final World world;
    private final Host host;
    private final Settings settings;
    private final DetsimStaticState body;
    private SimProcess process;
    private int incarnations;
    private Main main;

    Machine(World world, Host host, DetsimStaticState body) {
        this.world = world;
        this.host = host;
        this.body = body;
        settings = new Settings(host.name());
        if (host.number() == 0) {
            process = newProcess(body);
        }
    }

    private SimProcess newProcess(DetsimStaticState statics) {
        return new SimProcess(host, ++incarnations, statics, settings,
                TimeUnit.NANOSECONDS.toMillis(world.instant()));
    }

    /** The machine. */
    public Host host() {
        return host;
    }

    /** Its latest process, or null before the first. */
    public SimProcess process() {
        return process;
    }

    @Override
    public String name() {
        return host.name();
    }

    @Override
    public InetAddress address() {
        return host.address();
    }

    @Override
    public String toString() {
        return host.name();
    }

    @Override
    public Node main(Main body) {
        main = body;
        return this;
    }

    @Override
    public Node main(Class<?> mainClass, String... args) {
        Method method = mainMethod(mainClass);
        return main(() -> invoke(method, args.clone()));
    }

    @Override
    public Node property(String key, String value) {
        settings.property(key, value);
        return this;
    }

    @Override
    public Node variable(String name, String value) {
        settings.variable(name, value);
        return this;
    }

    private static Method mainMethod(Class<?> mainClass) {
        try {
            Method m = mainClass.getDeclaredMethod("main", String[].class);
            if (Modifier.isStatic(m.getModifiers()) && Modifier.isPublic(m.getModifiers())) {
                m.setAccessible(true);
                return m;
            }
        } catch (NoSuchMethodException e) {
            // the message below says what is expected
        }
        throw new IllegalArgumentException("main class [" + mainClass.getName()
                + "]: expected a method public static void main(String[])");
    }

    private static void invoke(Method main, String[] args) throws Exception {
        try {
            main.invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case Exception x -> throw x;
                case Error x -> throw x;
                default -> throw e;
            }
        }
    }

    @Override
    public Node start() {
        checkHere();
        if (main == null) {
            throw new IllegalStateException(
                    "node [" + name() + "] has nothing to run: give it a main before it is started");
        }
        if (isRunning()) {
            throw new IllegalStateException("node [" + name() + "] runs already: kill it first, or restart it");
        }
        process = newProcess(body.beside());
        note("started, run " + incarnations);
        startMain(() -> runMain(main));
        return this;
    }

    private void checkHere() {
        world.checkInside("node [" + name() + "]");
    }

    private static void runMain(Main main) {
        try {
            main.run();
        } catch (Exception e) {
            Machine.<RuntimeException>rethrow(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void rethrow(Exception e) throws E {
        throw (E) e;
    }

    /** Starts the main thread of the current process. */
    SimThread startMain(Runnable body) {
        return startThread(body, "main");
    }

    private SimThread startThread(Runnable body, String threadName) {
        return world.spawnIn(process, () -> {
            Thread t = new Thread(process.group(), body, threadName, 0, false);
            t.setDaemon(false);
            return world.launch(t);
        });
    }

    private void note(String what) {
        world.fold(Kind.PROCESS, host.number() * 31L + what.length());
        world.event(Kind.PROCESS, name(), () -> what);
    }

    @Override
    public void kill() {
        checkHere();
        if (isRunning()) {
            note("killed");
            world.count("felt.kill", 1);
            terminate();
        }
    }

    /** The last non-daemon thread has ended: shutdown hooks first, if there are any. */
    void ended() {
        if (process.hasLastWords()) {
            startThread(() -> shutDown(process, "ended"), "DestroyJavaVM");
        } else {
            note("ended");
            terminate();
        }
    }

    /** {@code System.exit} on a thread of the process. */
    void exit() {
        shutDown(process, "exited");
    }

    /** {@code Runtime.halt} on a thread of the process. */
    void halt() {
        note("halted");
        terminate();
    }

    /** Whoever comes second waits until the process is gone. */
    private void shutDown(SimProcess ending, String how) {
        if (!ending.beginShutdown()) {
            waitForEnd();
        }
        ending.speakLastWords();
        note(how);
        terminate();
    }

    private static void waitForEnd() {
        while (true) {
            LockSupport.park();
        }
    }

    private void terminate() {
        SimProcess ending = process;
        ending.end();
        if (ending.paused()) {
            world.resume(ending);
        }
        world.closeDevices(ending);
        world.killThreads(ending);
    }

    @Override
    public void restart() {
        kill();
        start();
    }

    @Override
    public void pause() {
        checkHere();
        if (isRunning() && !process.paused()) {
            note("paused");
            world.pause(process);
        }
    }

    @Override
    public void resume() {
        checkHere();
        if (isRunning() && process.paused()) {
            note("resumed");
            if (world.resume(process) > 0) {
                world.count("felt.pause", 1);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return process != null && process.alive();
    }

    @Override
    public <T> T call(Callable<T> function) throws Exception {
        checkHere();
        if (!isRunning()) {
            throw new IllegalStateException("node [" + name() + "] does not run: start it before it is called");
        }
        Call<T> call = new Call<>(function);
        SimThread t = startThread(call, "call");
        t.facade.join();
        return call.result(name());
    }

    /** A function that runs as a thread of the node. */
    private static final class Call<T> implements Runnable {
        private final Callable<T> function;
        private T value;
        private Throwable thrown;
        private boolean returned;

        Call(Callable<T> function) {
            this.function = function;
        }

        @Override
        public void run() {
            try {
                value = function.call();
                returned = true;
            } catch (ProcessKilled e) {
                throw e;
            } catch (Throwable e) {
                thrown = e;
            }
        }

        T result(String node) throws Exception {
            switch (thrown) {
                case null -> {
                    if (returned) {
                        return value;
                    }
                    throw new IllegalStateException("node [" + node + "] was killed before the call returned");
                }
                case Exception e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(thrown);
            }
        }
    }
}
