package io.tuoyu.statistics;

import static java.lang.Math.exp;
import static java.lang.Math.log1p;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

/**
 * One area in a funnel: the limits for its number of trials, and how probable a distance from the target as large as its own is.
 * Both say the same: the proportion lies outside the limits exactly where the probability is below 2 (1 − p), but for rounding.
 *
 * <p>Where n T (1 − T) is at least 9, or where areas are overdispersed, score limits widened by √φ, and the normal distribution of
 * z ⁄ √φ: the smallest area must not be judged most strictly. Elsewhere, exact interpolated limits, and the smaller tail doubled. The exact upper limit is that of Spiegelhalter's
 * lower one for failures: his own upper limit calls a count that is not rare at all, 20 of 20 where 98 % are expected.
 *
 * @param limits      as proportions, 0 to 1
 * @param probability two-sided, 0 to 1
 * @see Funnel
 */
public record FunnelPoint(Interval limits, double probability) {

    /** Variance of the count from which the normal distribution is near enough. */
    private static final double NEAR_NORMAL = 9;

    /** Further terms of a sum no longer change it. */
    private static final double NEGLIGIBLE = 1e-17;

    /**
     * The place of x successes in n trials.
     *
     * @param x      0 ≤ x ≤ n
     * @param n      &gt; 0
     * @param target proportion, inside (0, 1)
     * @param p      probability below the upper limit, inside (½, 1)
     * @param phi    overdispersion; up to 1 it widens nothing
     * @throws IllegalArgumentException outside these ranges
     */
    public static FunnelPoint of(long x, long n, double target, double p, double phi) {
        Checks.counted(x, n);
        Checks.inside(target);
        Checks.inside(p);
        if (n == 0 || p <= 0.5 || !(phi >= 0 && phi < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("No point in a funnel: n = " + n + ", p = " + p + ", φ = " + phi);
        }
        if (isNearNormal(n, target) || phi > 1) {
            return score((double) x / n, sqrt(target * (1 - target) / n * max(1, phi)), target, p);
        }
        // Counting what is rarer keeps the sums short and far from underflow: fewer than 18 are expected.
        return target <= 0.5
                ? new FunnelPoint(exactLimits(n, target, 1 - p), exactProbability(x, n, target))
                : new FunnelPoint(mirrored(exactLimits(n, 1 - target, 1 - p)), exactProbability(n - x, n, 1 - target));
    }

    /** Whether the normal distribution is near enough to tell overdispersion by it. */
    public static boolean isNearNormal(long n, double target) {
        return n * target * (1 - target) >= NEAR_NORMAL;
    }

    private static FunnelPoint score(double proportion, double error, double target, double p) {
        double half = Normal.deviate(1 - p) * error;
        return new FunnelPoint(
                new Interval(max(0, target - half), min(1, target + half)),
                Normal.twoSided((proportion - target) / error));
    }

    /**
     * Limits between counts: with r the smallest of P(X ≤ r) ≥ tail, r − (P(X ≤ r) − tail) ⁄ P(X = r); above, with r the largest of
     * P(X ≥ r) ≥ tail, r + (P(X ≥ r) − tail) ⁄ P(X = r).
     */
    private static Interval exactLimits(long n, double success, double tail) {
        double odds = success / (1 - success);
        double probability = exp(n * log1p(-success));
        double atMost = probability;
        long count = 0;
        while (atMost < tail) {
            probability *= (double) (n - count) / (count + 1) * odds;
            atMost += probability;
            count++;
        }
        double lower = count - (atMost - tail) / probability;
        while (count < n && 1 - atMost >= tail) {
            probability *= (double) (n - count) / (count + 1) * odds;
            atMost += probability;
            count++;
        }
        double upper = count + (1 - atMost + probability - tail) / probability;
        return new Interval(max(0, lower / n), min(1, upper / n));
    }

    private static double exactProbability(long x, long n, double success) {
        double odds = success / (1 - success);
        double probability = exp(n * log1p(-success));
        double atMost = probability;
        for (long count = 0; count < x && probability > 0; count++) {
            probability *= (double) (n - count) / (count + 1) * odds;
            atMost += probability;
        }
        double atLeast = probability;
        for (long count = x; count < n && probability > NEGLIGIBLE * atLeast; count++) {
            probability *= (double) (n - count) / (count + 1) * odds;
            atLeast += probability;
        }
        return min(1, 2 * min(atMost, atLeast));
    }

    private static Interval mirrored(Interval limits) {
        return new Interval(1 - limits.upper(), 1 - limits.lower());
    }
}
