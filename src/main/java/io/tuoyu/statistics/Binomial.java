package io.tuoyu.statistics;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.log1p;

/** The binomial distribution for counts up to 2⁵³; the library's ends at 2³¹ − 1. */
record Binomial(long trials, double success) {

    /** A probability that equals the level but for rounding has reached it. */
    private static final double ROUNDING = 1e-14;

    /** P(X ≤ x). */
    double atMost(long x) {
        if (x < 0) {
            return 0;
        }
        if (x >= trials || success == 0) {
            return 1;
        }
        // P(B ≤ 1 − p) of Beta(n − x, x + 1).
        return success == 1 ? 0 : BetaTail.lower((double) (trials - x), (double) x + 1, 1 - success, success);
    }

    /** P(X ≥ x). */
    double atLeast(long x) {
        if (x <= 0) {
            return 1;
        }
        if (x > trials || success == 0) {
            return 0;
        }
        return success == 1 ? 1 : BetaTail.lower((double) x, (double) (trials - x) + 1, success, 1 - success);
    }

    /** log P(X = x). */
    double logProbability(long x) {
        if (x == 0) {
            return trials == 0 ? 0 : trials * log1p(-success);
        }
        if (x == trials) {
            return trials * log(success);
        }
        return success == 0 || success == 1
                ? Double.NEGATIVE_INFINITY
                : SaddlePoint.logBinomial((double) x, (double) (trials - x), success, 1 - success);
    }

    double probability(long x) {
        return exp(logProbability(x));
    }

    /** The smallest x with P(X ≤ x) ≥ level. */
    long quantile(double level) {
        return Search.first(0, trials, x -> atMost(x) >= level * (1 - ROUNDING));
    }
}
