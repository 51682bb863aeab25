package java.lang;

/** A platform thread that carries the simulated threads of one world, one at a time. Its fields belong to that thread. */
public final class DetsimCarrier extends Thread {
    /** The world it works for. */
    public final DetsimWorld home;
    /** The world that hooks on this carrier see; null in the scheduler's own code and in real mode. */
    public DetsimWorld inside;
    /** The simulated thread that is mounted, or null. */
    public DetsimContinuation current;
    /** The platform thread that the mounted one stands for, or null. */
    public Thread facade;
    /** Nesting of real mode. */
    int real;
    /** What {@link #inside} was when real mode began. */
    DetsimWorld outer;

    /** A daemon carrier of {@code home}. */
    public DetsimCarrier(DetsimWorld home, Runnable loop, String name) {
        super(null, loop, name, 0, false);
        this.home = home;
        setDaemon(true);
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
    }

    /** Lets hooks see the world while the loop runs code of the test (invariants). */
    public void enterWorld() {
        inside = home;
    }

    /** Undoes {@link #enterWorld}. */
    public void exitWorld() {
        inside = null;
    }
}
