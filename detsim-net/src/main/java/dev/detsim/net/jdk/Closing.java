package dev.detsim.net.jdk;

import dev.detsim.net.model.Endpoint;

/** How {@code NioSocketImpl} and {@code close(2)} let go of a connection. */
final class Closing {
    private final Kernel kernel;
    private final Waiters output;

    Closing(Kernel kernel, Waiters output) {
        this.kernel = kernel;
        this.output = output;
    }

    /** As in the JDK, FIN goes ahead of a RST that unread data may cause, but not of one that was asked for by linger 0. */
    void finishOutput(Endpoint endpoint, int linger) {
        if (linger != 0) {
            endpoint.shutdownOutput(kernel.now());
        }
        if (linger > 0) {
            await(endpoint, output.deadline(linger * 1000));
        }
    }

    /** Lets go of it without waiting. */
    static void release(Endpoint endpoint, int linger, long now) {
        if (linger == 0) {
            endpoint.abort(now);
        } else {
            endpoint.close(now);
        }
    }

    /** A positive linger interval: waits until all is acknowledged, unless there are unread data and hence a RST. */
    private void await(Endpoint endpoint, long deadline) {
        while (endpoint.available() == 0 && !endpoint.isDrained(kernel.now()) && output.remaining(deadline) > 0) {
            kernel.arm();
            output.awaitQuietly(deadline);
        }
    }
}
