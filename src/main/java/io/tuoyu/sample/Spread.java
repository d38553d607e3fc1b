package io.tuoyu.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whole numbers that add up: largest remainders. */
final class Spread {
    private Spread() {}

    /**
     * Shares of {@code total} in proportion to {@code weights}; they sum to it. Ties go to the earlier place.
     *
     * @param total   zero or more
     * @param weights zero or more each, not all zero
     */
    static long[] of(long total, double[] weights) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        long[] shares = new long[weights.length];
        double[] remainders = new double[weights.length];
        List<Integer> places = new ArrayList<>();
        long left = total;
        for (int at = 0; at < weights.length; at++) {
            double exact = total * weights[at] / all;
            shares[at] = (long) exact;
            remainders[at] = exact - shares[at];
            left -= shares[at];
            places.add(at);
        }
        places.sort(Comparator.comparingDouble(at -> -remainders[at]));
        for (int at = 0; at < left; at++) {
            shares[places.get(at)]++;
        }
        return shares;
    }

    /** Shares of {@code total} in proportion to whole weights. */
    static long[] of(long total, long... weights) {
        double[] exact = new double[weights.length];
        for (int at = 0; at < weights.length; at++) {
            exact[at] = weights[at];
        }
        return of(total, exact);
    }
}
