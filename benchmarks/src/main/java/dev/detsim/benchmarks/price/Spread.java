package dev.detsim.benchmarks.price;

import java.util.List;
import java.util.Locale;

/** What several pairs gave: the middle, the least and the greatest. */
record Spread(double median, double least, double greatest) {
    static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values: expected at least one");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }

    /** With so many digits after the point. */
    String format(int digits) {
        String number = "%,." + digits + "f";
        return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", median, least, greatest);
    }
}
