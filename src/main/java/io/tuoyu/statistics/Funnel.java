package io.tuoyu.statistics;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import java.util.Optional;

/**
 * Funnel limits around a target or the district's mean: which areas differ from it by more than chance.
 *
 * <p>Everywhere: p is the probability below the upper limit, 0.975 for a signal and 0.999 for action, inside (0, 1); the lower
 * limit is at 1 − p. Arguments outside the ranges throw {@link IllegalArgumentException}.
 *
 * @see "Spiegelhalter 2005, Stat Med 24:1185"
 */
public final class Funnel {

    private Funnel() {}

    /**
     * Limits between the counts of a discrete distribution: with r the smallest count of probability P(X ≤ r) ≥ p, the limit is
     * r − (P(X ≤ r) − p) ⁄ P(X = r).
     *
     * @param lowerCount r at 1 − p
     * @param upperCount r at p
     * @param limits     as proportions, clipped to 0 to 1
     */
    public record ExactLimits(long lowerCount, long upperCount, Interval limits) {}

    /**
     * Score limits T ± z √(T (1 − T) ⁄ n), clipped to 0 to 1.
     *
     * @param n      trials, ≥ 0
     * @param target proportion, 0 to 1
     * @return as proportions; empty if n = 0
     */
    public static Optional<Interval> score(long n, double target, double p) {
        check(n, target, p);
        if (n == 0) {
            return Optional.empty();
        }
        double half = Normal.deviate(1 - p) * sqrt(target * (1 - target) / n);
        return Optional.of(new Interval(max(0, target - half), min(1, target + half)));
    }

    /**
     * Exact interpolated binomial limits.
     *
     * @param n      trials, 0 to 2⁵³
     * @param target proportion, 0 to 1
     * @return empty if n = 0
     */
    public static Optional<ExactLimits> exactProportion(long n, double target, double p) {
        check(n, target, p);
        if (n == 0) {
            return Optional.empty();
        }
        Binomial binomial = new Binomial(n, target);
        long lower = binomial.quantile(1 - p);
        long upper = binomial.quantile(p);
        return Optional.of(new ExactLimits(
                lower,
                upper,
                new Interval(
                        max(0, interpolate(lower, binomial.atMost(lower), 1 - p, binomial.probability(lower)) / n),
                        min(
                                1,
                                max(
                                        0,
                                        interpolate(upper, binomial.atMost(upper), p, binomial.probability(upper))
                                                / n)))));
    }

    /**
     * Exact interpolated Poisson limits.
     *
     * @param expected events, ≥ 0
     * @return as ratios to the expected, not below 0; empty if nothing is expected
     */
    public static Optional<Interval> exactRate(double expected, double p) {
        Checks.inside(p);
        if (!(expected >= 0)) {
            throw new IllegalArgumentException("Not an expected count: " + expected);
        }
        if (expected == 0) {
            return Optional.empty();
        }
        Poisson poisson = new Poisson(expected);
        long lower = poisson.quantile(1 - p);
        long upper = poisson.quantile(p);
        return Optional.of(new Interval(
                max(0, interpolate(lower, poisson.atMost(lower), 1 - p, poisson.probability(lower)) / expected),
                max(0, interpolate(upper, poisson.atMost(upper), p, poisson.probability(upper)) / expected)));
    }

    private static void check(long n, double target, double p) {
        Checks.share(target);
        Checks.inside(p);
        if (n < 0) {
            throw new IllegalArgumentException("Not a count: " + n);
        }
    }

    private static double interpolate(long count, double atMost, double p, double probability) {
        return count - (atMost - p) / probability;
    }
}
