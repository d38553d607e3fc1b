package io.tuoyu.statistics;

import static java.lang.Math.exp;
import static java.lang.Math.expm1;
import static java.lang.Math.log;
import static java.lang.Math.sqrt;

import java.util.Optional;

/**
 * Intervals of a proportion x ⁄ n.
 *
 * <p>Everywhere: x successes of n trials, 0 ≤ x ≤ n ≤ 2⁵³; the confidence is two-sided, inside (0, 1), with half of a = 1 −
 * confidence in each tail; the result is in proportions, empty if n = 0; the lower bound is exactly 0 at x = 0, the upper exactly
 * 1 at x = n. Arguments outside these ranges throw {@link IllegalArgumentException}.
 */
public final class BinomialInterval {

    private BinomialInterval() {}

    /**
     * Wilson score interval without continuity correction: (x + z² ⁄ 2 ± z √(x (n − x) ⁄ n + z² ⁄ 4)) ⁄ (n + z²).
     *
     * <p>For comparison with other publishers; near 95 % it errs to one side, so no verdict rests on it.
     *
     * @see "Wilson 1927, J Am Stat Assoc 22:209; Newcombe 1998, Stat Med 17:857, method 3"
     */
    public static Optional<Estimate> wilson(long x, long n, double confidence) {
        Checks.counted(x, n);
        Checks.inside(confidence);
        if (n == 0) {
            return Optional.empty();
        }
        double z = Normal.deviate((1 - confidence) / 2);
        double square = z * z;
        double share = (double) x / n;
        double sum = x + square / 2 + z * sqrt(share * (n - x) + square / 4);
        // The product of the two bounds is x² ⁄ n ⁄ (n + z²); the difference of centre and half width would lose
        // digits.
        double lower = share * x / sum;
        double upper = x == n ? 1 : sum / (n + square);
        return Optional.of(new Estimate(share, new Interval(lower, upper)));
    }

    /**
     * Clopper-Pearson, called exact: the quantiles a ⁄ 2 of Beta(x, n − x + 1) and 1 − a ⁄ 2 of Beta(x + 1, n − x); at the ends
     * 1 − (a ⁄ 2)^(1 ⁄ n) and (a ⁄ 2)^(1 ⁄ n). Neither tail ever exceeds a ⁄ 2: verdicts on samples rest on it.
     *
     * @see "Clopper, Pearson 1934, Biometrika 26:404"
     */
    public static Optional<Estimate> clopperPearson(long x, long n, double confidence) {
        Checks.counted(x, n);
        Checks.inside(confidence);
        if (n == 0) {
            return Optional.empty();
        }
        double tail = (1 - confidence) / 2;
        double lower = x == n ? exp(log(tail) / n) : BetaTail.lowerQuantile((double) x, (double) (n - x) + 1, tail);
        double upper = x == 0 ? -expm1(log(tail) / n) : BetaTail.upperQuantile((double) x + 1, (double) (n - x), tail);
        return Optional.of(new Estimate((double) x / n, new Interval(lower, upper)));
    }

    /**
     * Jeffreys: the quantiles a ⁄ 2 and 1 − a ⁄ 2 of Beta(x + ½, n − x + ½).
     *
     * @see "Brown, Cai, DasGupta 2001, Stat Sci 16:101"
     */
    public static Optional<Estimate> jeffreys(long x, long n, double confidence) {
        Checks.counted(x, n);
        Checks.inside(confidence);
        if (n == 0) {
            return Optional.empty();
        }
        double tail = (1 - confidence) / 2;
        double lower = x == 0 ? 0 : BetaTail.lowerQuantile(x + 0.5, n - x + 0.5, tail);
        double upper = x == n ? 1 : BetaTail.upperQuantile(x + 0.5, n - x + 0.5, tail);
        return Optional.of(new Estimate((double) x / n, new Interval(lower, upper)));
    }
}
