package dev.detsim.net.model;

import dev.detsim.core.random.Draws;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The network of one world: stations, the links between them, the weather, and what is still to happen. */
public final class Network {
    /** In place of the number of a station that does not exist. */
    static final int NOWHERE = -1;

    final Agenda agenda = new Agenda();
    final Tap tap;
    private final Function<String, Draws> draws;
    private final Weather weather = new Weather();
    // Looked up by address, never iterated.
    private final Map<Integer, Station> stations = new HashMap<>();
    // Looked up by both addresses, never iterated.
    private final Map<Long, Link> links = new HashMap<>();
    private long connections;

    /**
     * A network without stations.
     *
     * @param draws makes the stream of random numbers for a purpose
     * @param tap   watches everything
     */
    public Network(Function<String, Draws> draws, Tap tap) {
        this.draws = draws;
        this.tap = tap;
    }

    /** Latency and faults. */
    public Weather weather() {
        return weather;
    }

    /** The station with this number; a new one at {@code ip} if there is none. */
    public Station station(int number, int ip) {
        return stations.computeIfAbsent(ip, _ -> new Station(this, number, ip));
    }

    /** The next moment at which something happens by itself, or {@link Long#MAX_VALUE}. */
    public long next() {
        return agenda.next();
    }

    /** Lets everything happen that was to happen by {@code now}. */
    public void run(long now) {
        while (agenda.next() <= now) {
            Event event = agenda.take();
            event.happen(event.at);
        }
    }

    @Nullable
    Station stationAt(int ip) {
        return stations.get(ip);
    }

    Link link(int from, int to) {
        return links.computeIfAbsent((long) from << 32 | to & 0xffffffffL, _ -> new Link(from, to, weather,
                draws.apply("network " + from + ">" + to), tap));
    }

    long nextConnection() {
        return ++connections;
    }
}
