package java.lang;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.annotation.ChangesCurrentThread;
import jdk.internal.vm.annotation.Hidden;

/**
 * The kernel: a hidden nestmate of {@code VirtualThread}. It follows VirtualThread.java of JDK 25 ({@code runContinuation},
 * {@code mount}, {@code unmount}, {@code afterYield}) and leaves out what one carrier does not need: the lock against a
 * concurrent interrupt, and the notifications of JVMTI, which cost half of a switch once any agent is attached. Those are
 * made only where the VM does the other half itself: it ends a transition when it thaws a frame that was preempted on a
 * monitor, and it begins one when it freezes such a frame. It may have no nested classes.
 */
final class DetsimVirtualThreadKernel extends DetsimKernel {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final long CONT = U.objectFieldOffset(VirtualThread.class, "cont");
    private static final long TARGET = U.objectFieldOffset(Continuation.class, "target");
    private static final long PROBE = U.objectFieldOffset(Thread.class, "threadLocalRandomProbe");

    @Override
    public DetsimContinuation create(DetsimWorld world, String name, Runnable body) {
        return (DetsimContinuation) new VirtualThread(world, name, 0, body).cont;
    }

    @Override
    public DetsimContinuation continuationOf(Thread thread) {
        return thread instanceof VirtualThread v && v.cont instanceof DetsimContinuation c ? c : null;
    }

    @Override
    void adopt(Thread thread) {
        VirtualThread v = (VirtualThread) thread;
        if (v.scheduler instanceof DetsimWorld world) {
            U.putReference(v, CONT, world.adopt(v, (Runnable) U.getReference(v.cont, TARGET)));
        }
    }

    @Override
    @ChangesCurrentThread
    public void step(DetsimCarrier carrier, DetsimContinuation c) {
        VirtualThread v = c.vehicle;
        int from = v.state;
        if (!toRunning(v, from)) {
            return;
        }
        enter(carrier, c);
        if (from == VirtualThread.UNBLOCKED || from == VirtualThread.STARTED) {
            v.notifyJvmtiMount(true);
        }
        U.putReferenceRelease(v, VirtualThread.CARRIER_THREAD, carrier);
        if (v.interrupted) {
            carrier.setInterrupt();
        } else if (carrier.interrupted) {
            carrier.clearInterrupt();
        }
        carrier.setCurrentThread(v);
        try {
            c.run();
        } finally {
            unmount(c, v);
        }
        settle(c, v);
    }

    private static boolean toRunning(VirtualThread v, int from) {
        if (from == VirtualThread.UNPARKED) {
            U.putIntRelease(v, VirtualThread.STATE, VirtualThread.RUNNING);
            v.cancelTimeoutTask();
            U.putBoolean(v, VirtualThread.PARK_PERMIT, false);
        } else if (from == VirtualThread.UNBLOCKED) {
            U.putIntRelease(v, VirtualThread.STATE, VirtualThread.RUNNING);
            v.cancelTimeoutTask();
            v.blockPermit = false;
        } else if (from == VirtualThread.YIELDED || from == VirtualThread.STARTED) {
            U.putIntRelease(v, VirtualThread.STATE, VirtualThread.RUNNING);
        } else {
            return false;
        }
        return true;
    }

    private static void enter(DetsimCarrier carrier, DetsimContinuation c) {
        carrier.current = c;
        carrier.facade = c.facade;
        carrier.inside = carrier.home;
        carrier.statics = c.statics;
        U.putInt(carrier, PROBE, c.probe);
    }

    @ChangesCurrentThread
    private static void unmount(DetsimContinuation c, VirtualThread v) {
        DetsimCarrier carrier = (DetsimCarrier) v.carrierThread;
        carrier.setCurrentThread(carrier);
        U.putReferenceRelease(v, VirtualThread.CARRIER_THREAD, null);
        if (carrier.interrupted) {
            carrier.clearInterrupt();
        }
        int s = v.state;
        if (c.isDone() || s == VirtualThread.BLOCKING || s == VirtualThread.WAITING
                || s == VirtualThread.TIMED_WAITING) {
            v.notifyJvmtiUnmount(false);
        }
        carrier.leave();
    }

    private static void settle(DetsimContinuation c, VirtualThread v) {
        if (c.isDone()) {
            v.afterDone();
            c.world.done(c);
            return;
        }
        int s = v.state;
        if (s == VirtualThread.YIELDING) {
            U.putIntRelease(v, VirtualThread.STATE, VirtualThread.YIELDED);
            c.world.ready(c);
        } else if (s == VirtualThread.PARKING) {
            U.putIntRelease(v, VirtualThread.STATE, VirtualThread.PARKED);
            if (v.parkPermit) {
                U.putIntRelease(v, VirtualThread.STATE, VirtualThread.UNPARKED);
                c.world.ready(c);
            }
        } else if (s == VirtualThread.BLOCKING) {
            v.state = VirtualThread.BLOCKED;
            if (v.blockPermit) {
                v.state = VirtualThread.UNBLOCKED;
                c.world.ready(c);
            } else {
                c.world.blocked(c);
            }
        } else {
            v.afterYield();
            reportMonitor(c, v);
        }
    }

    private static void reportMonitor(DetsimContinuation c, VirtualThread v) {
        int s = v.state;
        if (s == VirtualThread.WAIT || s == VirtualThread.TIMED_WAIT || s == VirtualThread.BLOCKED) {
            c.world.blocked(c);
        }
    }

    @Override
    public void plainStep(DetsimCarrier carrier, DetsimContinuation c) {
        VirtualThread v = c.vehicle;
        enter(carrier, c);
        try {
            v.runContinuation();
        } finally {
            carrier.leave();
        }
        if (c.isDone()) {
            c.world.done(c);
        } else {
            reportMonitor(c, v);
        }
    }

    @Override
    @Hidden
    public boolean yieldNow(DetsimContinuation c) {
        VirtualThread v = c.vehicle;
        U.putIntRelease(v, VirtualThread.STATE, VirtualThread.YIELDING);
        boolean yielded = false;
        try {
            yielded = yieldContinuation(c);
        } finally {
            if (!yielded) {
                U.putIntRelease(v, VirtualThread.STATE, VirtualThread.RUNNING);
            }
        }
        return yielded;
    }

    @Override
    @Hidden
    boolean yieldContinuation(DetsimContinuation c) {
        if (!c.world.plain()) {
            return Continuation.yield(VirtualThread.VTHREAD_SCOPE);
        }
        c.vehicle.notifyJvmtiUnmount(true);
        try {
            return Continuation.yield(VirtualThread.VTHREAD_SCOPE);
        } finally {
            c.vehicle.notifyJvmtiMount(false);
        }
    }

    @Override
    public void unpark(DetsimContinuation c) {
        c.vehicle.unpark();
    }

    @Override
    boolean takePermit(DetsimContinuation c) {
        return c.vehicle.parkPermit && U.compareAndSetBoolean(c.vehicle, VirtualThread.PARK_PERMIT, true, false);
    }

    @Override
    public boolean isEntering(DetsimContinuation c) {
        return c.vehicle.state == VirtualThread.BLOCKED;
    }

    @Override
    public boolean isRunnable(DetsimContinuation c) {
        int s = c.vehicle.state;
        return s == VirtualThread.STARTED || s == VirtualThread.UNPARKED || s == VirtualThread.YIELDED
                || s == VirtualThread.UNBLOCKED;
    }

    @Override
    public boolean isNew(DetsimContinuation c) {
        int s = c.vehicle.state;
        return s == VirtualThread.NEW || s == VirtualThread.STARTED;
    }

    @Override
    public void clearListed(Thread vehicle) {
        ((VirtualThread) vehicle).onWaitingList = false;
    }

    @Override
    public Thread takeList() {
        return VirtualThread.takeVirtualThreadListToUnblock();
    }

    @Override
    public Thread nextListed(Thread vehicle) {
        VirtualThread v = (VirtualThread) vehicle;
        VirtualThread next = v.next;
        v.next = null;
        return next;
    }

    @Override
    public boolean isLastListed(Thread vehicle) {
        return ((VirtualThread) vehicle).next == null;
    }

    @Override
    public void unblock(Thread vehicle) {
        ((VirtualThread) vehicle).unblock();
    }

    @Override
    public void wake(DetsimContinuation c) {
        VirtualThread v = c.vehicle;
        int s = v.state & ~VirtualThread.SUSPENDED;
        if (s == VirtualThread.PARKED || s == VirtualThread.TIMED_PARKED) {
            v.parkPermit = true;
            v.state = VirtualThread.UNPARKED;
            v.submitRunContinuation();
        } else if (s == VirtualThread.BLOCKED || s == VirtualThread.WAIT || s == VirtualThread.TIMED_WAIT) {
            v.blockPermit = true;
            v.state = VirtualThread.UNBLOCKED;
            v.submitRunContinuation();
        }
    }

    @Override
    public void abandonSelf(DetsimContinuation c) {
        VirtualThread v = c.vehicle;
        v.parkPermit = false;
        v.state = VirtualThread.PARKING;
        Continuation.yield(VirtualThread.VTHREAD_SCOPE);
    }

    @Override
    public void cancelTimer(DetsimContinuation c) {
        c.vehicle.cancelTimeoutTask();
    }
}
