package java.lang;

import java.util.concurrent.locks.LockSupport;

/**
 * The static state of a process: holders by index of their class. There is one for all code outside of simulations, and one
 * for each simulated process. Code of one world runs one thread at a time; outside, any number at once.
 */
public final class DetsimStaticState {
    /** What all code outside of simulations shares, as in any JVM. */
    public static final DetsimStaticState OUTSIDE = new DetsimStaticState();
    private static final int FEW = 64;

    /** Initialised ones only, so that the fast path is a null check. Replaced when it grows. */
    Object[] holders = new Object[FEW];
    final DetsimLocks locks = new DetsimLocks();
    /** Being initialised, or failed. */
    private DetsimHolder[] unfinished = new DetsimHolder[FEW];
    private final DetsimStaticState body;
    private final String host;

    private DetsimStaticState() {
        body = this;
        host = null;
    }

    private DetsimStaticState(DetsimStaticState body, String host) {
        this.body = body == null ? this : body;
        this.host = host;
    }

    /**
     * The process of a test's body. It has the statics of the class {@code host} and of those nested in it for all processes
     * of the world; null if there is no such class.
     */
    public static DetsimStaticState ofBody(String host) {
        return new DetsimStaticState(null, host);
    }

    /** A new process beside this one, which is the body's. */
    public DetsimStaticState beside() {
        return new DetsimStaticState(this, host);
    }

    /** The process of the calling code. */
    public static DetsimStaticState current() {
        return Thread.currentCarrierThread() instanceof DetsimCarrier c ? c.statics : OUTSIDE;
    }

    /** Has the calling thread go on as this process; returns which one it was. */
    public DetsimStaticState enter() {
        if (!(Thread.currentCarrierThread() instanceof DetsimCarrier c)) {
            return OUTSIDE;
        }
        DetsimStaticState before = c.statics;
        c.statics = this;
        if (c.current != null) {
            c.current.statics = this;
        }
        return before;
    }

    /** The holder of a class, made and initialised if this is the first use of it. */
    DetsimHolder holder(int index, DetsimHolder fresh) {
        if (body == this || !isOfHost(fresh.type().getName())) {
            return initialized(index, fresh);
        }
        DetsimStaticState before = body.enter();
        try {
            DetsimHolder shared = body.initialized(index, fresh);
            return shared.settled ? publish(index, shared) : shared;
        } finally {
            before.enter();
        }
    }

    private boolean isOfHost(String name) {
        return host != null && name.startsWith(host)
                && (name.length() == host.length() || name.charAt(host.length()) == '$');
    }

    private DetsimHolder publish(int index, DetsimHolder shared) {
        grow(index);
        holders[index] = shared;
        return shared;
    }

    private DetsimHolder initialized(int index, DetsimHolder fresh) {
        Thread me = Thread.currentThread();
        fresh.owner = me;
        DetsimHolder found = claim(index, fresh, me);
        if (found == fresh) {
            run(index, fresh);
        }
        return found;
    }

    /** JVMS 5.5 steps 1 to 6: the fresh holder if the caller is to initialise the class, or else the one to use. */
    private DetsimHolder claim(int index, DetsimHolder fresh, Thread me) {
        while (true) {
            DetsimHolder found = findOrPut(index, fresh, me);
            if (found.error != null) {
                throw DetsimInitializers.notInitialized(found);
            }
            if (found.owner == me || found.settled) {
                return found;
            }
            await(found);
        }
    }

    private DetsimHolder findOrPut(int index, DetsimHolder fresh, Thread me) {
        enterShared();
        try {
            synchronized (this) {
                grow(index);
                if (holders[index] != null) {
                    return (DetsimHolder) holders[index];
                }
                DetsimHolder found = unfinished[index];
                if (found == null) {
                    unfinished[index] = fresh;
                    return fresh;
                }
                if (found.owner != me && !found.settled) {
                    found.addWaiter(me);
                }
                return found;
            }
        } finally {
            exitShared();
        }
    }

    private void grow(int index) {
        if (index >= holders.length) {
            int length = Math.max(index + 1, holders.length * 2);
            Object[] more = new Object[length];
            System.arraycopy(holders, 0, more, 0, holders.length);
            DetsimHolder[] moreUnfinished = new DetsimHolder[length];
            System.arraycopy(unfinished, 0, moreUnfinished, 0, unfinished.length);
            unfinished = moreUnfinished;
            DetsimInitializers.fence();
            holders = more;
        }
    }

    /** A simulated wait; in the process outside a real one, even for a thread of a world. */
    private void await(DetsimHolder other) {
        boolean interrupted = false;
        enterShared();
        try {
            while (!other.settled) {
                LockSupport.park(other);
                interrupted |= Thread.interrupted();
            }
        } finally {
            exitShared();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** JVMS 5.5 steps 7 to 12. */
    private void run(int index, DetsimHolder holder) {
        Throwable thrown = null;
        try {
            holder.initializeSupers();
            holder.initialize();
        } catch (Throwable e) {
            thrown = e;
        }
        Error error = thrown == null ? null : DetsimInitializers.errorOf(thrown);
        settle(index, holder, error, thrown);
        if (error != null) {
            throw error;
        }
    }

    private void settle(int index, DetsimHolder holder, Error error, Throwable thrown) {
        enterShared();
        try {
            synchronized (this) {
                if (error == null) {
                    DetsimInitializers.fence();
                    holders[index] = holder;
                    unfinished[index] = null;
                } else if (DetsimInitializers.isKilled()) {
                    unfinished[index] = null;
                } else {
                    DetsimInitializers.fail(holder, thrown);
                }
                holder.owner = null;
                holder.settled = true;
            }
        } finally {
            exitShared();
        }
        for (Thread waiter : holder.waiters()) {
            LockSupport.unpark(waiter);
        }
    }

    /** What worlds share is locked in real mode. */
    private void enterShared() {
        if (this == OUTSIDE) {
            DetsimHooks.enterReal();
        }
    }

    private void exitShared() {
        if (this == OUTSIDE) {
            DetsimHooks.exitReal();
        }
    }
}
