package java.lang;

import jdk.internal.vm.Continuation;

/** The continuation of a virtual thread that belongs to a world; the world subclasses it, so that no map is needed. */
public abstract class DetsimContinuation extends Continuation {
    /** The world it belongs to. */
    public final DetsimWorld world;
    /** Its number in the world: 0, 1, 2, … in the order in which threads were made. */
    public final int number;
    /** The platform thread that it stands for; null if the code under test made a virtual thread. */
    public Thread facade;
    /** Set when the facade's run method has ended. */
    public boolean ended;
    /** Set while an interrupt is held back from a device that does not answer to interrupts. */
    public boolean maskedInterrupt;
    /** Set when its process was killed: it unwinds and has no effect any more. */
    public boolean dead;
    /** The process whose static state it sees. */
    public DetsimStaticState statics;
    /** The random probe of the thread; a virtual thread's is its carrier's, so that it is set at each mount. */
    public final int probe;
    final VirtualThread vehicle;

    /** To be called from {@link DetsimWorld#adopt} only. */
    protected DetsimContinuation(DetsimWorld world, Thread vehicle, Runnable target, int number, int probe,
            DetsimStaticState statics) {
        super(VirtualThread.continuationScope(), target);
        this.world = world;
        this.vehicle = (VirtualThread) vehicle;
        this.number = number;
        this.probe = probe;
        this.statics = statics;
    }

    /** The virtual thread. */
    public final Thread vehicle() {
        return vehicle;
    }

    /** The thread that the code under test sees. */
    public final Thread visible() {
        return facade != null ? facade : vehicle;
    }

    /** Parking on the carrier follows, which the world turns into passing the baton. */
    @Override
    protected void onPinned(Pinned reason) {
    }
}
