package dev.detsim.net.model;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A socket that listens: connections wait in it until they are accepted. */
public final class Listener {
    private final Station station;
    private final Binding binding;
    private final int backlog;
    private final Deque<Endpoint> established = new ArrayDeque<>();
    private Settings settings;
    private Watcher watcher = Watcher.NONE;
    private int halfOpen;
    private boolean open = true;

    Listener(Station station, Binding binding, int backlog, Settings settings) {
        this.station = station;
        this.binding = binding;
        this.backlog = backlog;
        this.settings = settings;
    }

    /** What it listens on. */
    public Address address() {
        return binding.address();
    }

    /** Who is told when there is a connection to accept. */
    public void watch(Watcher newWatcher) {
        watcher = newWatcher;
    }

    /** What later connections inherit. */
    public void settings(Settings newSettings) {
        settings = newSettings;
    }

    /** Whether {@link #accept} would return a connection. */
    public boolean isAcceptable() {
        return !established.isEmpty();
    }

    /** The oldest connection that waits, or null. */
    public @Nullable Endpoint accept() {
        return established.poll();
    }

    /** Connections that were not accepted are reset. */
    public void close(long now) {
        open = false;
        watcher = Watcher.NONE;
        binding.release();
        station.remove(this);
        established.forEach(endpoint -> endpoint.abort(now));
        established.clear();
    }

    /** Linux drops a SYN when one more than the backlog is waiting. */
    boolean isFull() {
        return established.size() + halfOpen > backlog;
    }

    Settings settings() {
        return settings;
    }

    /** A handshake begins. */
    void begin() {
        halfOpen++;
    }

    /** A handshake has ended. */
    void drop() {
        halfOpen--;
    }

    /** A handshake has succeeded. */
    void complete(long now, ControlBlock block) {
        if (open) {
            established.add(new Endpoint(block));
            watcher.ready(Watcher.READ);
        } else {
            block.abort(now);
        }
    }
}
