package java.lang;

import java.util.concurrent.Executor;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/**
 * The private members of JDK 25's {@code VirtualThread} that the kernel uses: it is compiled against this stub and linked
 * with the real class. The audit checks each member against the running JDK. The constants' values are the JDK's: the
 * compiler copies them.
 */
final class VirtualThread extends BaseVirtualThread {
    static final ContinuationScope VTHREAD_SCOPE = stub();
    static final long STATE = VirtualThread.<Long>stub();
    static final long PARK_PERMIT = VirtualThread.<Long>stub();
    static final long CARRIER_THREAD = VirtualThread.<Long>stub();

    static final int NEW = 0;
    static final int STARTED = 1;
    static final int RUNNING = 2;
    static final int PARKING = 3;
    static final int PARKED = 4;
    static final int TIMED_PARKED = 7;
    static final int UNPARKED = 9;
    static final int YIELDING = 10;
    static final int YIELDED = 11;
    static final int BLOCKING = 12;
    static final int BLOCKED = 13;
    static final int UNBLOCKED = 14;
    static final int WAITING = 15;
    static final int WAIT = 16;
    static final int TIMED_WAITING = 17;
    static final int TIMED_WAIT = 18;
    static final int SUSPENDED = 1 << 8;

    final Executor scheduler = stub();
    final Continuation cont = stub();
    volatile int state;
    volatile boolean parkPermit;
    volatile boolean blockPermit;
    volatile boolean onWaitingList;
    volatile VirtualThread next;
    volatile Thread carrierThread;

    VirtualThread(Executor scheduler, String name, int characteristics, Runnable task) {
        super(name, characteristics, false);
    }

    private static <T> T stub() {
        throw new UnsupportedOperationException();
    }

    static ContinuationScope continuationScope() {
        return stub();
    }

    static VirtualThread takeVirtualThreadListToUnblock() {
        return stub();
    }

    void runContinuation() {
        stub();
    }

    void cancelTimeoutTask() {
        stub();
    }

    void submitRunContinuation() {
        stub();
    }

    void afterYield() {
        stub();
    }

    void afterDone() {
        stub();
    }

    void unblock() {
        stub();
    }

    void sleepNanos(long nanos) throws InterruptedException {
        stub();
    }

    void notifyJvmtiMount(boolean hide) {
        stub();
    }

    void notifyJvmtiUnmount(boolean hide) {
        stub();
    }

    @Override
    void park() {
        stub();
    }

    @Override
    void parkNanos(long nanos) {
        stub();
    }

    @Override
    void unpark() {
        stub();
    }
}
