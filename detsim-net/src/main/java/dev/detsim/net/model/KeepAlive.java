package dev.detsim.net.model;

import dev.detsim.net.model.Settings.Patience;

/** Asks a silent peer whether it is still there (RFC 1122, 4.2.3.6). */
final class KeepAlive extends Event {
    private final ControlBlock block;
    private int unanswered;

    KeepAlive(ControlBlock block) {
        this.block = block;
    }

    /** Starts, stops or changes with the settings. */
    void adjust(long now) {
        Patience patience = block.settings.keepAlive();
        if (patience == null || !block.isEstablished()) {
            block.network.agenda.cancel(this);
        } else {
            block.network.agenda.put(this, Math.max(now, block.lastHeard() + patience.idle()));
        }
    }

    @Override
    void happen(long now) {
        Patience patience = block.settings.keepAlive();
        if (patience == null || !block.isEstablished()) {
            return;
        }
        if (now < block.lastHeard() + patience.idle()) {
            unanswered = 0;
            adjust(now);
        } else if (unanswered++ == patience.count()) {
            block.fail(Errno.ETIMEDOUT);
        } else {
            probe(now, patience);
        }
    }

    private void probe(long now, Patience patience) {
        block.network.agenda.put(this, now + patience.interval());
        Flow out = block.outgoing();
        long there = out.there.travel(now);
        if (there == Link.LOST || out.to.turnsAway(now + there, 0)) {
            return;
        }
        long back = out.back.travel(now + there);
        if (back != Link.LOST) {
            block.network.agenda.at(now + there + back, block::heard);
        }
    }
}
