package dev.detsim.agent.start;

import com.sun.tools.attach.VirtualMachine;
import java.util.function.LongSupplier;

/** Runs some code, loads the agent into its own JVM, and runs the code again. */
public final class Attach {
    private Attach() {
    }

    /** Takes the jar and the agent's arguments. */
    public static void main(String[] arguments) throws Exception {
        System.out.println("before " + answer());
        VirtualMachine self = VirtualMachine.attach(String.valueOf(ProcessHandle.current().pid()));
        self.loadAgent(arguments[0], arguments[1]);
        self.detach();
        Object failure = Class.forName("java.lang.DetsimHooks").getField("failure").get(null);
        System.out.println("after " + answer() + ", failure " + failure);
    }

    private static long answer() {
        LongSupplier clock = System::nanoTime;
        return clock.getAsLong() <= System.nanoTime() ? 42 : 0;
    }
}
