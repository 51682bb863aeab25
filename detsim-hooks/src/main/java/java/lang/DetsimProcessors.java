package java.lang;

/**
 * After reads of static fields in which classes of the JDK keep the number of processors, from their initialisation on or
 * refreshed now and then: in a world they tell of its processors, whoever came first.
 */
public final class DetsimProcessors {
    private static final int SPINS_PER_ARRIVAL = 1 << 8;

    private DetsimProcessors() {
    }

    /** The number itself. */
    public static int number(int real) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? real : w.processors();
    }

    /** Whether there is only one. */
    public static boolean isSingle(boolean real) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? real : w.processors() == 1;
    }

    /** How often a {@code Phaser} looks for others before it blocks. */
    public static int spinsPerArrival(int real) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? real : w.processors() < 2 ? 1 : SPINS_PER_ARRIVAL;
    }
}
