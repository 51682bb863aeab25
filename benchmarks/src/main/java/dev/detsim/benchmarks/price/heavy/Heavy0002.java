package dev.detsim.benchmarks.price.heavy;

/** Stands for the class of whose constant another's is made, and ends such a chain. */
public final class Heavy0002 {
    /** Known when the class is initialised. */
    public static final int SCALE = Integer.getInteger("heavy.scale", 3);

    private Heavy0002() {
    }
}
