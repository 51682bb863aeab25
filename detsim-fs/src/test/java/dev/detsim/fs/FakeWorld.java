package dev.detsim.fs;

import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.driver.Host;
import dev.detsim.core.driver.Owner;
import dev.detsim.core.driver.WaitQueue;
import dev.detsim.core.random.Draws;
import dev.detsim.core.trace.Kind;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A world that only notes what a driver asks of it; the test says which process is running. */
final class FakeWorld implements DriverContext {
    final List<String> log = new ArrayList<>();
    final Map<String, Long> counters = new TreeMap<>();
    final List<Long> folded = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    Runnable atPoint = () -> {};
    Runnable whileWaiting = () -> {};
    Owner running = new Process(1, 1);

    /** A process of the host with this number. */
    record Process(int hostNumber, int incarnation) implements Owner {
        @Override
        public Host host() {
            return new Host(hostNumber, "h" + hostNumber, InetAddress.getLoopbackAddress());
        }

        @Override
        public boolean alive() {
            return true;
        }
    }

    @Override
    public long now() {
        return 0;
    }

    @Override
    public long wallClock() {
        return 1_000_000_000_000_000_000L + log.size();
    }

    @Override
    public Cancellable after(long delay, Runnable action) {
        throw new UnsupportedOperationException("disks have no timers");
    }

    @Override
    public Draws draws(String purpose) {
        return new Draws(1, purpose);
    }

    @Override
    public void fold(Kind kind, long value) {
        folded.add(value);
    }

    @Override
    public void fold(Kind kind, byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            folded.add((long) bytes[i]);
        }
    }

    @Override
    public Owner process() {
        return running;
    }

    @Override
    public List<Host> hosts() {
        return List.of();
    }

    @Override
    public Host hostNamed(String name) {
        throw new UnsupportedOperationException("disks know no other host");
    }

    @Override
    public Host hostAt(InetAddress address) {
        throw new UnsupportedOperationException("disks know no other host");
    }

    @Override
    public void point(Kind kind) {
        log.add("point");
        atPoint.run();
    }

    @Override
    public WaitQueue newWaitQueue() {
        return new WaitQueue() {
            @Override
            public boolean await(long nanos, boolean interruptible) {
                log.add("wait " + nanos);
                whileWaiting.run();
                return true;
            }

            @Override
            public void signalAll() {
                log.add("signal");
            }
        };
    }

    @Override
    public void felt(String fault) {
        log.add("felt " + fault);
    }

    @Override
    public void count(String counter, long delta) {
        counters.merge(counter, delta, Long::sum);
    }

    @Override
    public void event(Kind kind, Supplier<String> detail) {
        events.add(detail.get());
    }
}
