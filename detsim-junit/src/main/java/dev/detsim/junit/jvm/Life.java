package dev.detsim.junit.jvm;

import dev.detsim.core.run.RunResult;
import org.jspecify.annotations.Nullable;

/** A JVM from its start to its end, with what runs in it. */
final class Life {
    private final Jvm jvm;
    private @Nullable Crash crash;
    private boolean retired;
    private boolean served;
    private int running;
    private long cpuNanos;

    Life(Jvm jvm) {
        this.jvm = jvm;
    }

    /** Runs a seed. */
    RunResult run(RunRequest request) throws JvmDied {
        begin();
        try {
            var result = jvm.run(request);
            ran(result);
            return result;
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        running++;
    }

    private synchronized void ran(RunResult result) {
        served = true;
        retired |= result.tainted();
        cpuNanos = Math.max(cpuNanos, jvm.cpuNanos());
    }

    /** One that was retired lets what runs in it end. */
    private synchronized void end() {
        running--;
        if (retired && running == 0) {
            jvm.close();
        }
    }

    /** The runs that were going on share its crash. */
    synchronized Crash crashed(JvmDied death, Crash.Alone alone) {
        if (!served && death.begun().isEmpty()) {
            throw new IllegalStateException("a JVM that was started to run seeds " + death.getMessage());
        }
        retired = true;
        if (crash == null) {
            crash = new Crash(death, alone);
        }
        return crash;
    }

    /** Whether it is to get nothing more. */
    synchronized boolean isRetired() {
        return retired;
    }

    synchronized long cpuNanos() {
        return cpuNanos;
    }

    void close() {
        jvm.close();
    }
}
