package dev.detsim.tests.escape;

import dev.detsim.Node;
import dev.detsim.Sim;
import java.util.List;

/** Processes, signals, and the end of one's own. */
final class ProcessDoors {
    private ProcessDoors() {
    }

    static void add(Cases cases) {
        cases.put("process-builder", sim -> new ProcessBuilder("true").start());
        cases.put("process-pipeline", sim -> ProcessBuilder.startPipeline(
                List.of(new ProcessBuilder("true"), new ProcessBuilder("true"))));
        cases.put("runtime-exec", sim -> Runtime.getRuntime().exec(new String[] {"true"}));
        cases.put("process-id", sim -> ProcessHandle.current().pid());
        cases.put("process-of", sim -> ProcessHandle.of(1) + " " + ProcessHandle.of(ProcessHandle.current().pid()));
        cases.put("process-all", sim -> ProcessHandle.allProcesses().toList());
        cases.put("process-family", sim -> ProcessHandle.current().parent() + " "
                + ProcessHandle.current().children().count() + ProcessHandle.current().descendants().count());
        cases.put("process-info", sim -> ProcessHandle.current().info());
        cases.put("process-on-exit", sim -> ProcessHandle.current().onExit());
        cases.put("signal-handle", sim -> handleSignal());
        cases.put("signal-raise", sim -> {
            Class<?> type = Class.forName("sun.misc.Signal");
            return type.getMethod("raise", type).invoke(null, signal("WINCH"));
        });
        cases.put("exit", ProcessDoors::exit);
        cases.put("shutdown-hook", ProcessDoors::hook);
    }

    private static Object handleSignal() throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        return type.getMethod("handle", type, handler).invoke(null, signal("USR2"),
                handler.getField("SIG_IGN").get(null));
    }

    private static Object signal(String name) throws ReflectiveOperationException {
        return Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(name);
    }

    private static Object exit(Sim sim) throws Exception {
        Node one = sim.node("exits").main(() -> System.exit(3)).start();
        Node other = sim.node("halts").main(() -> Runtime.getRuntime().halt(4)).start();
        Thread.sleep(1_000);
        return one.isRunning() + " " + other.isRunning();
    }

    private static Object hook(Sim sim) throws Exception {
        StringBuilder ran = new StringBuilder();
        sim.node("ends").main(() -> {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> ran.append(System.nanoTime())));
            System.exit(0);
        }).start();
        Thread.sleep(1_000);
        if (ran.isEmpty()) {
            throw new AssertionError("the hook did not run");
        }
        return ran;
    }
}
