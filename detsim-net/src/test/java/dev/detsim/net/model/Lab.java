package dev.detsim.net.model;

import dev.detsim.FaultKind;
import dev.detsim.core.random.Draws;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A small network on a table: hosts 1, 2, 3, … at 10.0.0.n, a clock that the test moves, and a record of what was seen. */
final class Lab implements Tap {
    static final int PORT = 7000;
    final Network network;
    final List<String> log = new ArrayList<>();
    final Map<FaultKind, Integer> felt = new EnumMap<>(FaultKind.class);
    long now;
    long segments;
    long lost;

    Lab(long seed) {
        network = new Network(purpose -> new Draws(seed, purpose), this);
    }

    Station host(int number) {
        return network.station(number, 0x0a000000 + number);
    }

    static Address at(int number) {
        return new Address(0x0a000000 + number, PORT);
    }

    Listener listen(int number) throws ErrnoException {
        return listen(number, 50);
    }

    Listener listen(int number, int backlog) throws ErrnoException {
        return listen(number, new Address(Address.ANY, PORT), backlog);
    }

    Listener listen(int number, Address address, int backlog) throws ErrnoException {
        Station station = host(number);
        return station.listen(station.bind(address, true, false), backlog, Settings.DEFAULT);
    }

    Endpoint connect(int from, int to) throws ErrnoException {
        return host(from).connect(now, null, at(to), Settings.DEFAULT);
    }

    /** A connection from host 1 to host 2. */
    Pair pair() throws ErrnoException {
        return pair(1, 2);
    }

    Pair pair(int from, int to) throws ErrnoException {
        Listener listener = listen(to);
        Endpoint client = connect(from, to);
        until(Duration.ofMinutes(2), listener::isAcceptable);
        return new Pair(client, listener.accept(), listener);
    }

    record Pair(Endpoint client, Endpoint server, Listener listener) {
    }

    Rule cut(int from, int to) {
        return install(new Partition(hosts(from), hosts(to), true));
    }

    Rule cutOneWay(int from, int to) {
        return install(new Partition(hosts(from), hosts(to), false));
    }

    <R extends Rule> R install(R rule) {
        network.weather().add(rule);
        return rule;
    }

    void heal(Rule rule) {
        network.weather().remove(rule);
    }

    private static BitSet hosts(int number) {
        BitSet set = new BitSet();
        set.set(number);
        return set;
    }

    /** Lets time pass. */
    void pass(Duration time) {
        until(time, () -> false);
    }

    /** Lets time pass until {@code holds}, at most {@code time}; whether it does. */
    boolean until(Duration time, BooleanSupplier holds) {
        long end = now + time.toNanos();
        while (!holds.getAsBoolean()) {
            long next = network.next();
            if (next > end) {
                now = end;
                return false;
            }
            now = next;
            network.run(now);
        }
        return true;
    }

    int write(Endpoint endpoint, String text) throws ErrnoException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return endpoint.write(now, bytes, 0, bytes.length);
    }

    /** What can be read now; {@code "<end>"} at the end. */
    String read(Endpoint endpoint) throws ErrnoException {
        byte[] bytes = new byte[1 << 16];
        int n = endpoint.read(now, bytes, 0, bytes.length);
        return n < 0 ? "<end>" : new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void segment(int from, int to, long at, long travel) {
        segments++;
        lost += travel < 0 ? 1 : 0;
        log.add(at + " " + from + ">" + to + " " + travel);
    }

    @Override
    public void arrived(long connection, long at, long length) {
        log.add(at + " #" + connection + " +" + length);
    }

    @Override
    public void bytes(byte[] bytes, int from, int length) {
        log.add(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void felt(FaultKind kind) {
        felt.merge(kind, 1, Integer::sum);
    }

    @Override
    public void event(Supplier<String> detail) {
        log.add(now + " " + detail.get());
    }

    @Override
    public void connected() {
        log.add("connected");
    }
}
