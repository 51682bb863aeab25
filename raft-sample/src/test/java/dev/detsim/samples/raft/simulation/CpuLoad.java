package dev.detsim.samples.raft.simulation;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keeps all cores busy until it is closed. */
final class CpuLoad implements AutoCloseable {
    private volatile boolean over;

    private CpuLoad() {
    }

    /** Begins. */
    static CpuLoad onAllCores() {
        CpuLoad load = new CpuLoad();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .forEach(i -> Thread.ofPlatform().daemon().name("load-" + i).start(load::burn));
        return load;
    }

    private void burn() {
        Stream.generate(() -> over).takeWhile(ended -> !ended).forEach(_ -> Thread.onSpinWait());
    }

    @Override
    public void close() {
        over = true;
    }
}
