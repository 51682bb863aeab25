package dev.detsim.tests.proof;

import dev.detsim.Node;
import dev.detsim.Sim;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.util.Locale;
import java.util.TimeZone;

/** A process's surroundings and its end. */
final class StressedProcess {
    private StressedProcess() {
    }

    static void run(Sim sim, Notes notes) throws Exception {
        Runtime runtime = Runtime.getRuntime();
        RuntimeMXBean bean = ManagementFactory.getRuntimeMXBean();
        notes.add(runtime.availableProcessors(), runtime.freeMemory(), runtime.totalMemory(), runtime.maxMemory(),
                Runtime.class.getMethod("availableProcessors").invoke(runtime), bean.getUptime(), bean.getStartTime(),
                System.console());
        notes.add(ProcessHandle.current().pid(), ProcessHandle.current().info(), Locale.getDefault(),
                TimeZone.getDefault().getID(), System.getProperty("user.name"), System.in.read(),
                Thread.getDefaultUncaughtExceptionHandler(), bean.getName());
        Node exits = sim.node("exits").main(() -> {
            runtime.addShutdownHook(new Thread(() -> notes.add("hook", Thread.currentThread(), System.nanoTime())));
            System.out.println("on " + Thread.currentThread() + " " + Math.random() + " " + new Object());
            System.exit(2);
        });
        Node halts = sim.node("halts").main(() -> runtime.halt(3));
        exits.start();
        halts.start();
        Thread.sleep(50);
        notes.add(exits.isRunning(), halts.isRunning());
        exits.restart();
        Thread.sleep(50);
        exits.kill();
    }
}
