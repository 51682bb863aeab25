package dev.detsim.core.world;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.thread.SimThread;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.trace.ProbedTrace;
import dev.detsim.core.trace.Recorder;
import dev.detsim.core.trace.Recording;
import dev.detsim.core.trace.Trace;
import dev.detsim.core.trace.TraceEvent;
import dev.detsim.core.trace.Witness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What a world says of its course: the hash, the counters, and the events if it is recorded. Closed with the body's end. */
final class Journal {
    final Trace trace;
    private final Recorder recorder;
    private final Map<String, Sum> counters = new LinkedHashMap<>();
    private boolean closed;

    /** Counted with each segment and each access to a disk, so it is not boxed. */
    private static final class Sum {
        private long value;
    }

    Journal(RunOptions options, Witness witness) {
        trace = options.probe().<Trace>map(probe -> new ProbedTrace(probe, witness)).orElseGet(Trace::new);
        recorder = options.recording() ? new Recorder() : null;
    }

    /** What dead threads and class initialisers do is no part of the run. */
    private static boolean isTraced(SimThread t) {
        return t == null || !t.dead && t.initializer() == null;
    }

    void fold(SimThread who, Kind kind, long value) {
        if (isTraced(who)) {
            trace.fold(kind, value);
        }
    }

    void fold(SimThread who, Kind kind, byte[] bytes, int from, int length) {
        if (isTraced(who)) {
            trace.fold(kind, bytes, from, length);
        }
    }

    void count(String counter, long delta) {
        if (!closed) {
            counters.computeIfAbsent(counter, _ -> new Sum()).value += delta;
        }
    }

    Map<String, Long> counters() {
        Map<String, Long> copy = new TreeMap<>();
        counters.forEach((name, sum) -> copy.put(name, sum.value));
        return copy;
    }

    boolean isRecording() {
        return recorder != null && !closed;
    }

    void event(Scheduler at, String node, SimThread who, Kind kind, Supplier<String> detail) {
        String thread = who == null ? "" : who.name();
        recorder.add(new TraceEvent(at.steps(), at.now(), node, thread, kind, detail.get()));
    }

    Recording recording() {
        return new Recording(recorder == null ? List.of() : recorder.events(), trace.folds());
    }

    void close() {
        closed = true;
        trace.close();
    }
}
