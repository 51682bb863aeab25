package dev.detsim.net.model;

import org.jspecify.annotations.Nullable;

/**
 * What a process has set on a socket and its kernel heeds; an accepted connection inherits its listener's.
 *
 * @param sendBuffer    bytes that may be unacknowledged
 * @param receiveBuffer bytes that may be unread
 * @param noDelay       whether small segments are sent at once
 * @param keepAlive     when a silent peer is asked whether it is still there, or null
 */
public record Settings(int sendBuffer, int receiveBuffer, boolean noDelay, @Nullable Patience keepAlive) {
    /** As of a new socket. */
    public static final Settings DEFAULT = new Settings(65536, 65536, false, null);

    /**
     * How long silence is borne.
     *
     * @param idle     nanoseconds of silence before the first probe
     * @param interval nanoseconds between probes
     * @param count    unanswered probes after which the connection is given up
     */
    public record Patience(long idle, long interval, int count) {
    }
}
