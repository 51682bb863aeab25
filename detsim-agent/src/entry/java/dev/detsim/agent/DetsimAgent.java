package dev.detsim.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;

/**
 * The agent's entry: {@code -javaagent:detsim-agent.jar[=options]}, or loaded into a running JVM.
 *
 * <p>Options are separated by commas; each can be given in the environment instead:
 * <ul>
 * <li>{@code cache=dir} ({@code DETSIM_AGENT_CACHE}): where the rewritten classes of each JDK build are kept. The
 * default is {@code detsim} in the user's cache directory ({@code $XDG_CACHE_HOME} or {@code ~/.cache}).
 * <li>{@code statics=on}, {@code off} or {@code auto} ({@code DETSIM_AGENT_STATICS}): whether the static state of classes
 * outside the JDK belongs to the simulated process. {@code auto}, the default, means that it does; but if detsim's API is
 * not on the class path, the agent waits until something else brings it and begins a simulation. A JVM that cannot simulate
 * keeps its classes as they are.
 * <li>{@code debug} ({@code DETSIM_AGENT_DEBUG=true}): tells each step of the start, with its time, on standard error
 * and writes every rewritten class below {@code debug} in the cache directory.
 * </ul>
 *
 * <p>Compiled for Java 17, and without a reference to the other classes, so that an older JVM is told in a sentence
 * what is wrong.
 */
public final class DetsimAgent {
    private static final String STARTUP = "dev.detsim.agent.start.Startup";

    private DetsimAgent() {
    }

    /** Called by the JVM before {@code main}; a failure ends the JVM with status 1. */
    public static void premain(String options, Instrumentation instrumentation) {
        try {
            start(options, instrumentation, true);
        } catch (AgentException e) {
            e.print(System.err);
            System.exit(1);
        }
    }

    /** Called in a running JVM; a failure is told on standard error and to whoever attached the agent. */
    public static void agentmain(String options, Instrumentation instrumentation) {
        try {
            start(options, instrumentation, false);
        } catch (AgentException e) {
            e.print(System.err);
            throw e;
        }
    }

    /** Called when a simulation begins: starts the agent if it waits for one; returns whether it did. */
    public static boolean wake() {
        return (boolean) call("wake", new Class<?>[0]);
    }

    private static void start(String options, Instrumentation instrumentation, boolean withJvm) {
        JdkVersion.check(Runtime.version().feature());
        call("run", new Class<?>[] {String.class, Instrumentation.class, boolean.class}, options, instrumentation,
                withJvm);
    }

    private static Object call(String method, Class<?>[] parameters, Object... arguments) {
        try {
            return Class.forName(STARTUP).getMethod(method, parameters).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw AgentException.of(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw AgentException.of(e);
        }
    }
}
