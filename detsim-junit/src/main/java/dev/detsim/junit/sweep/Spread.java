package dev.detsim.junit.sweep;

import java.util.TreeMap;

/**
 * How a figure is spread over the seeds, in bounded memory: values are counted under their ten leading binary digits,
 * so that the median is exact up to 1023 and less than one part in 512 too low above. Least, most and total are exact.
 */
public final class Spread {
    private static final int DIGITS = 10;

    private final TreeMap<Long, Long> seeds = new TreeMap<>();
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;
    private long total;
    private long size;

    void add(long value, long times) {
        if (times > 0) {
            seeds.merge(rounded(value), times, Long::sum);
            least = Math.min(least, value);
            most = Math.max(most, value);
            total += value * times;
            size += times;
        }
    }

    /** The smallest value of any seed. */
    public long least() {
        return least;
    }

    /** The largest value of any seed. */
    public long most() {
        return most;
    }

    /** The sum over all seeds. */
    public long total() {
        return total;
    }

    /** The value that half of the seeds do not exceed. */
    public long median() {
        var left = (size + 1) / 2;
        for (var entry : seeds.entrySet()) {
            left -= entry.getValue();
            if (left <= 0) {
                return Math.clamp(entry.getKey(), least, most);
            }
        }
        throw new IllegalStateException("the median of nothing");
    }

    long size() {
        return size;
    }

    private static long rounded(long value) {
        var surplus = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(Math.abs(value)) - DIGITS);
        return value >> surplus << surplus;
    }
}
