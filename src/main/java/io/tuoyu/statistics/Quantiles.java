package io.tuoyu.statistics;

import static java.lang.Math.ceil;
import static java.lang.Math.floor;

import java.util.Arrays;

/** Quantiles of type 7, R's default; the median is the one of ½. */
final class Quantiles {

    private Quantiles() {}

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, 0.5);
    }

    /**
     * Of sorted values.
     *
     * @param sorted at least one
     * @param share  0 to 1
     */
    static double ofSorted(double[] sorted, double share) {
        double position = (sorted.length - 1) * share;
        double low = sorted[(int) floor(position)];
        double high = sorted[(int) ceil(position)];
        double fraction = position - floor(position);
        return low == high ? low : (1 - fraction) * low + fraction * high;
    }
}
