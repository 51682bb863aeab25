package dev.detsim.net;

import dev.detsim.FaultKind;
import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.trace.Kind;
import dev.detsim.net.model.Tap;
import java.util.Locale;
import java.util.function.Supplier;

/** Folds what the network does into the trace of its world, and counts it. */
final class NetworkTrace implements Tap {
    private final DriverContext context;

    NetworkTrace(DriverContext context) {
        this.context = context;
    }

    @Override
    public void segment(int from, int to, long now, long travel) {
        context.fold(Kind.NETWORK, now + travel ^ (long) from << 48 ^ (long) to << 32);
        context.count("segments", 1);
    }

    @Override
    public void arrived(long connection, long now, long length) {
        context.fold(Kind.NETWORK, now ^ connection << 32);
        context.count("bytes", length);
        context.event(Kind.NETWORK, () -> "connection " + connection + ": " + length + " bytes arrived");
    }

    @Override
    public void bytes(byte[] bytes, int from, int length) {
        context.fold(Kind.NETWORK, bytes, from, length);
    }

    @Override
    public void felt(FaultKind kind) {
        context.felt(nameOf(kind));
    }

    @Override
    public void event(Supplier<String> detail) {
        context.event(Kind.NETWORK, detail);
    }

    @Override
    public void connected() {
        context.count("connections", 1);
    }

    /** The name under which a kind of fault is counted, such as {@code partition-one-way}. */
    static String nameOf(FaultKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
