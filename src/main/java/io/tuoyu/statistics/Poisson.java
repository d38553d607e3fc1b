package io.tuoyu.statistics;

import static java.lang.Math.exp;

/** The Poisson distribution for counts up to 2⁵³; the library's ends at 2³¹ − 1. */
record Poisson(double mean) {

    /** A probability that equals the level but for rounding has reached it. */
    private static final double ROUNDING = 1e-14;

    /** P(X ≤ x). */
    double atMost(long x) {
        if (x < 0) {
            return 0;
        }
        return mean == 0 ? 1 : GammaTail.upper((double) x + 1, mean);
    }

    /** P(X ≥ x). */
    double atLeast(long x) {
        if (x <= 0) {
            return 1;
        }
        return mean == 0 ? 0 : GammaTail.lower((double) x, mean);
    }

    double probability(long x) {
        if (mean == 0) {
            return x == 0 ? 1 : 0;
        }
        return x == 0 ? exp(-mean) : exp(SaddlePoint.logPoisson((double) x, mean));
    }

    /** The smallest x with P(X ≤ x) ≥ level. */
    long quantile(double level) {
        long reached = (long) mean + 1;
        while (!reaches(reached, level)) {
            reached = Math.multiplyExact(reached, 2);
        }
        return Search.first(0, reached, x -> reaches(x, level));
    }

    private boolean reaches(long x, double level) {
        return atMost(x) >= level * (1 - ROUNDING);
    }
}
