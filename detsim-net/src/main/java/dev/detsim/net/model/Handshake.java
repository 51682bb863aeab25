package dev.detsim.net.model;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The client's part of SYN, SYN-ACK, ACK. As an event it is the client's timer: a SYN without an answer is sent again after 1,
 * 3, 7, … seconds, and given up after 127 ({@code net.ipv4.tcp_syn_retries} = 6).
 */
final class Handshake extends Event implements Attempt {
    static final long FIRST_TIMEOUT = 1_000_000_000L;
    private static final int RETRIES = 6;

    final Network network;
    final ControlBlock client;
    final Link there;
    final Link back;
    private final @Nullable Station target;
    private @Nullable HalfOpen server;
    private int retries;

    Handshake(Station source, @Nullable Station target, ControlBlock client) {
        this.network = source.network;
        this.client = client;
        this.target = target;
        int number = target == null ? Network.NOWHERE : target.number;
        there = network.link(source.number, number);
        back = network.link(number, source.number);
    }

    /** Sends the first SYN. */
    void start(long now) {
        network.tap.event(() -> client.local + " > " + client.remote + " SYN");
        sendSyn(now);
    }

    @Override
    public void ended() {
        network.agenda.cancel(this);
    }

    @Override
    void happen(long now) {
        if (retries++ == RETRIES) {
            client.fail(Errno.ETIMEDOUT);
        } else {
            sendSyn(now);
        }
    }

    /** The server has answered: from now on the client is connected, and says so. */
    void synAckArrives(long now) {
        if (client.isConnecting()) {
            network.agenda.cancel(this);
            network.tap.connected();
            client.establish(now);
        }
        HalfOpen answering = Check.present(server, "only a server answers");
        if (client.isEstablished()) {
            sendAck(now, answering);
        } else {
            send(now, there, _ -> answering.refuse());
        }
    }

    /** Has {@code arrival} run when a segment that sets out now arrives, if it does. */
    void send(long now, Link link, LongConsumer arrival) {
        long travel = link.travel(now);
        if (travel != Link.LOST) {
            arrive(now + travel, link, arrival);
        }
    }

    private void sendAck(long now, HalfOpen answering) {
        long travel = there.travel(now);
        if (travel != Link.LOST) {
            arrive(client.outgoing().wire.behind(now + travel), there, answering::confirmed);
        }
    }

    private void arrive(long at, Link link, LongConsumer arrival) {
        network.agenda.at(at, now -> {
            if (!link.cut(now)) {
                arrival.accept(now);
            }
        });
    }

    private void sendSyn(long now) {
        network.agenda.put(this, now + (FIRST_TIMEOUT << retries));
        if (target != null) {
            send(now, there, this::synArrives);
        }
    }

    private void synArrives(long now) {
        if (server != null && server.isWaiting()) {
            server.sendSynAck(now);
        } else if (client.isConnecting()) {
            answer(now, Check.present(target, "only a station answers").listenerAt(client.remote));
        }
    }

    private void answer(long now, @Nullable Listener listener) {
        if (listener == null) {
            send(now, back, _ -> refused());
        } else if (!listener.isFull()) {
            server = new HalfOpen(this, listener);
            server.sendSynAck(now);
        }
    }

    private void refused() {
        if (client.isConnecting()) {
            client.reset();
        }
    }
}
