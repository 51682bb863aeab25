package dev.detsim.net.model;

import dev.detsim.net.model.Settings.Patience;

/** Asks a silent peer whether it is still there (RFC 1122, 4.2.3.6). */
final class KeepAlive extends Event {
    private final Endpoint endpoint;
    private int unanswered;

    KeepAlive(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Starts, stops or changes with the endpoint's settings. */
    void adjust(long now) {
        Patience patience = endpoint.settings.keepAlive();
        if (patience == null || !endpoint.isEstablished()) {
            endpoint.network.agenda.cancel(this);
        } else {
            endpoint.network.agenda.put(this, Math.max(now, endpoint.lastHeard() + patience.idle()));
        }
    }

    @Override
    void happen(long now) {
        Patience patience = endpoint.settings.keepAlive();
        if (patience == null || !endpoint.isEstablished()) {
            return;
        }
        if (now < endpoint.lastHeard() + patience.idle()) {
            unanswered = 0;
            adjust(now);
        } else if (unanswered++ == patience.count()) {
            endpoint.fail(Errno.ETIMEDOUT);
        } else {
            probe(now, patience);
        }
    }

    private void probe(long now, Patience patience) {
        endpoint.network.agenda.put(this, now + patience.interval());
        Flow out = endpoint.outgoing();
        long there = out.there.travel(now);
        if (there == Link.LOST || out.to.turnsAway(now + there, 0)) {
            return;
        }
        long back = out.back.travel(now + there);
        if (back != Link.LOST) {
            endpoint.network.agenda.at(now + there + back, endpoint::heard);
        }
    }
}
