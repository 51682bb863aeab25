package dev.detsim.net.model;

/**
 * The server's part of a handshake, until the client's ACK or first data. As an event it is the server's timer: SYN-ACK is sent
 * again after 1, 3, 7, … seconds, and given up after 63 ({@code net.ipv4.tcp_synack_retries} = 5).
 */
final class HalfOpen extends Event implements Attempt {
    private static final int RETRIES = 5;

    private final Handshake client;
    private final Listener listener;
    private final ControlBlock block;
    private boolean waiting = true;
    private int retries;

    HalfOpen(Handshake client, Listener listener) {
        this.client = client;
        this.listener = listener;
        ControlBlock peer = client.client;
        block = new ControlBlock(client.network, peer.remote, peer.local, listener.settings());
        Flow up = new Flow(peer, block, client.there, client.back);
        Flow down = new Flow(block, peer, client.back, client.there);
        peer.join(up, down);
        block.join(down, up);
        block.holds(null, this);
        listener.begin();
    }

    /** Whether the client has not been heard of. */
    boolean isWaiting() {
        return waiting;
    }

    void sendSynAck(long now) {
        client.network.agenda.put(this, now + (Handshake.FIRST_TIMEOUT << retries));
        client.send(now, client.back, client::synAckArrives);
    }

    /** RST has arrived: the client is no longer interested. */
    void refuse() {
        if (waiting) {
            block.reset();
        }
    }

    @Override
    public void confirmed(long now) {
        if (waiting) {
            finish();
            block.establish(now);
            listener.complete(now, block);
        }
    }

    @Override
    public void ended() {
        if (waiting) {
            finish();
        }
    }

    @Override
    void happen(long now) {
        if (retries++ == RETRIES) {
            block.fail(Errno.ETIMEDOUT);
        } else {
            sendSynAck(now);
        }
    }

    private void finish() {
        waiting = false;
        listener.drop();
        client.network.agenda.cancel(this);
    }
}
