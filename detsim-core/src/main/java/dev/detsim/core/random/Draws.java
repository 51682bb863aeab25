package dev.detsim.core.random;

/**
 * A stream of random numbers that belongs to one purpose: one more draw from it moves no other stream. SplitMix64
 * (Steele, Lea, Flood 2014).
 */
public final class Draws {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    /** The stream of {@code purpose} under the root seed. */
    public Draws(long seed, String purpose) {
        this(mix(seed) ^ hash(purpose));
    }

    /** The stream that begins with {@code key}, already a mix of seed and purpose. */
    public Draws(long key) {
        state = mix(key);
    }

    /** The next 64 bits. */
    public long next() {
        state += GAMMA;
        return mix(state);
    }

    /** A number from 0 to {@code bound - 1}; {@code bound} is at least 1. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number from {@code low} to {@code high}, both included. */
    public long between(long low, long high) {
        return low + Math.floorMod(next(), high - low + 1);
    }

    /** A number from 0 (included) to 1 (excluded). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** True with probability {@code rate}. */
    public boolean chance(double rate) {
        return rate > 0 && unit() < rate;
    }

    /** The finaliser of SplitMix64: a bijection that scatters the bits of {@code z}. */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static long hash(String purpose) {
        long h = 0;
        for (int i = 0; i < purpose.length(); i++) {
            h = mix(h * 31 + purpose.charAt(i));
        }
        return h;
    }
}
