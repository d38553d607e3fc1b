package io.tuoyu.statistics;

import java.util.function.LongPredicate;

/** Bisection over whole numbers. */
final class Search {

    private Search() {}

    /** The first number from {@code from} on that fits, all after it fitting too; {@code end} if none before it does. */
    static long first(long from, long end, LongPredicate fits) {
        long low = from;
        long high = end;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (fits.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
