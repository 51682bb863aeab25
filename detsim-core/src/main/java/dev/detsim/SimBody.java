package dev.detsim;

/** The body of a simulated test. */
@FunctionalInterface
public interface SimBody {
    /** Runs inside the world, in virtual time. The world ends when it returns; what it throws fails the run. */
    void run(Sim sim) throws Throwable;
}
