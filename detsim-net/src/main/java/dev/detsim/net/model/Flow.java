package dev.detsim.net.model;

/**
 * One direction of a connection: what {@code from} sends to {@code to}. A position counts the bytes since the start; FIN is one
 * more position behind the last byte. At all times
 * {@code read <= delivered <= sent <= written} (+ 1 with FIN) and {@code acknowledged <= delivered}.
 */
final class Flow {
    final Network network;
    final ControlBlock from;
    final ControlBlock to;
    final Link there;
    final Link back;
    final Ring bytes = new Ring();
    final Wire wire = new Wire(this);
    final Acks acks = new Acks(this);
    final Receiver receiver;
    final Sender sender;

    Flow(ControlBlock from, ControlBlock to, Link there, Link back) {
        this.network = from.network;
        this.from = from;
        this.to = to;
        this.there = there;
        this.back = back;
        receiver = new Receiver(this);
        sender = new Sender(this);
    }
}
