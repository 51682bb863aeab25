package java.lang;

import jdk.internal.misc.TerminatingThreadLocal;

/**
 * A platform thread that carries the simulated threads of one world at a time, and of that world one thread at a time. Its
 * fields belong to that thread.
 */
public final class DetsimCarrier extends Thread {
    /** The world it works for; null between two. */
    public DetsimWorld home;
    /** The world that hooks on this carrier see; null in the scheduler's own code and in real mode. */
    public DetsimWorld inside;
    /** The simulated thread that is mounted, or null. */
    public DetsimContinuation current;
    /** The platform thread that the mounted one stands for, or null. */
    public Thread facade;
    /** The process whose static state the running code sees. */
    public DetsimStaticState statics = DetsimStaticState.OUTSIDE;
    /** Nesting of real mode. */
    int real;
    /** What {@link #inside} was when real mode began. */
    DetsimWorld outer;

    /** A daemon carrier that works for no world yet. */
    public DetsimCarrier(Runnable loop) {
        super(null, loop, "detsim-carrier", 0, false);
        setDaemon(true);
    }

    /**
     * Leaves its world behind as {@code Thread.exit} would, so that it can go to another one as a new thread would. False if
     * something of the old one is left: it should work for no other.
     */
    public boolean forget() {
        if (current != null || inside != null || real != 0) {
            return false;
        }
        if (terminatingThreadLocals() != null) {
            TerminatingThreadLocal.threadTerminated();
            setTerminatingThreadLocals(null);
        }
        clearReferences();
        facade = null;
        outer = null;
        home = null;
        interrupted();
        return true;
    }

    /** The carrier of the caller, or null outside worlds. */
    public static DetsimCarrier current() {
        return Thread.currentCarrierThread() instanceof DetsimCarrier c ? c : null;
    }

    /** The mounted thread has left: what follows is the scheduler's own. */
    void leave() {
        current = null;
        facade = null;
        inside = null;
        statics = DetsimStaticState.OUTSIDE;
    }

    /** Lets hooks see the world while the loop runs code of the test (invariants), or code for a process; returns whose it was. */
    public DetsimStaticState enterWorld(DetsimStaticState process) {
        inside = home;
        return process.enter();
    }

    /** Undoes {@link #enterWorld}. */
    public void exitWorld() {
        inside = null;
        statics = DetsimStaticState.OUTSIDE;
    }
}
