package dev.detsim.net.jdk;

import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.driver.Host;
import dev.detsim.core.driver.Owner;
import dev.detsim.core.driver.WaitQueue;
import dev.detsim.core.random.Draws;
import dev.detsim.core.trace.Kind;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A world with one thread, the test's: whenever it waits, the loop runs inside of {@code await} until it is woken. What other
 * threads would do is said beforehand with {@link #in}.
 */
public final class FakeWorld implements DriverContext {
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.comparingLong(Timer::at).thenComparingLong(Timer::sequence));
    private final List<Host> hosts = new ArrayList<>();
    private long now;
    private long sequence;
    private Owner process;

    /** What {@code count} and {@code felt} have summed up. */
    public final Map<String, Long> counters = new TreeMap<>();
    /** The hash of what was folded. */
    public long hash;
    /** How many scheduling points were passed. */
    public int points;

    private record Timer(long at, long sequence, Runnable action) {
    }

    private record Process(Host host, int incarnation) implements Owner {
        @Override
        public boolean alive() {
            return true;
        }
    }

    /** A world with {@code count} hosts n0, n1, … at 10.0.0.1, 10.0.0.2, …; the test runs on n0. */
    public FakeWorld(int count) throws UnknownHostException {
        for (int i = 0; i < count; i++) {
            String name = "n" + i;
            hosts.add(new Host(i, name, InetAddress.getByAddress(name, new byte[] {10, 0, 0, (byte) (i + 1)})));
        }
        on(0);
    }

    /** From now on the calling process is a new one on host {@code number}. */
    public Owner on(int number) {
        process = new Process(hosts.get(number), 1);
        return process;
    }

    /** Goes back to a process. */
    public void as(Owner owner) {
        process = owner;
    }

    /** Has something happen in {@code millis} milliseconds. */
    public void in(long millis, Step step) {
        after(millis * 1_000_000, () -> {
            try {
                step.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Something that another thread does. */
    public interface Step {
        void run() throws Exception;
    }

    /** Lets time pass. */
    public void pass(long millis) {
        newWaitQueue().await(millis * 1_000_000, false);
    }

    /** Virtual milliseconds since the start. */
    public long millis() {
        return now / 1_000_000;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public long wallClock() {
        return now;
    }

    @Override
    public Cancellable after(long delay, Runnable action) {
        Timer timer = new Timer(now + delay, sequence++, action);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    @Override
    public Draws draws(String purpose) {
        return new Draws(11, purpose);
    }

    @Override
    public void fold(Kind kind, long value) {
        hash = Draws.mix(hash ^ value);
    }

    @Override
    public void fold(Kind kind, byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            fold(kind, bytes[i]);
        }
    }

    @Override
    public Owner process() {
        return process;
    }

    @Override
    public List<Host> hosts() {
        return hosts;
    }

    @Override
    public Host hostNamed(String name) {
        return hosts.stream().filter(host -> host.name().equals(name)).findFirst().orElse(null);
    }

    @Override
    public Host hostAt(InetAddress address) {
        return hosts.stream().filter(host -> host.address().equals(address)).findFirst().orElse(null);
    }

    @Override
    public void point(Kind kind) {
        points++;
    }

    @Override
    public WaitQueue newWaitQueue() {
        return new Queue();
    }

    @Override
    public void felt(String fault) {
        count(fault, 1);
    }

    @Override
    public void count(String counter, long delta) {
        counters.merge(counter, delta, Long::sum);
    }

    @Override
    public void event(Kind kind, Supplier<String> detail) {
        detail.get();
    }

    private final class Queue implements WaitQueue {
        private boolean signalled;

        @Override
        public boolean await(long nanos, boolean interruptible) {
            signalled = false;
            long deadline = nanos == Long.MAX_VALUE ? nanos : now + nanos;
            while (!signalled && !timers.isEmpty() && timers.peek().at() <= deadline) {
                Timer next = timers.poll();
                now = Math.max(now, next.at());
                next.action().run();
            }
            if (!signalled && deadline == Long.MAX_VALUE) {
                throw new AssertionError("deadlock at " + now);
            }
            now = signalled ? now : deadline;
            return signalled;
        }

        @Override
        public void signalAll() {
            signalled = true;
        }
    }
}
