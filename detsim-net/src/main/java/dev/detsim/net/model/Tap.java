package dev.detsim.net.model;

import dev.detsim.FaultKind;
import java.util.function.Supplier;

/** Watches a network; it must not change anything. */
public interface Tap {
    /** A segment set out on a link, bare acknowledgements included; {@code travel} is its time in nanoseconds, -1 if it is lost. */
    void segment(int from, int to, long now, long travel);

    /** Bytes arrived. Called for each piece of what arrived, in order, after {@link #arrived}. */
    void bytes(byte[] bytes, int from, int length);

    /** Bytes of a connection arrived in order: {@code length} of them, or its end. */
    void arrived(long connection, long now, long length);

    /** A fault had an effect. */
    void felt(FaultKind kind);

    /** A connection was opened, accepted, ended or refused. */
    void event(Supplier<String> detail);

    /** A connection was established. */
    void connected();
}
