package io.tuoyu.statistics;

import static java.lang.Math.ceil;
import static java.lang.Math.floor;
import static java.lang.Math.log1p;
import static java.lang.Math.min;

import java.util.function.LongPredicate;

/**
 * How probable a count is under a stated process: the process signal of a complete count, which never overwrites the fact.
 *
 * @see "statistics.md 2A: below 0.025 in one tail is a signal, else compatible"
 */
public final class ExactTail {

    /** Outcomes whose probabilities differ by rounding only are equally probable. @see "R binom.test" */
    private static final double ROUNDING = log1p(1e-7);

    private ExactTail() {}

    /**
     * Tails of a binomial count.
     *
     * @param atLeast  P(X ≥ x)
     * @param atMost   P(X ≤ x)
     * @param twoSided sum of all P(k) ≤ P(x), at most 1
     */
    public record OfBinomial(double atLeast, double atMost, double twoSided) {}

    /**
     * Tails of a Poisson count.
     *
     * @param expected events
     * @param atLeast  P(X ≥ x)
     * @param atMost   P(X ≤ x)
     */
    public record OfPoisson(double expected, double atLeast, double atMost) {}

    /**
     * Of x successes in n trials that succeed with probability p each.
     *
     * @param x 0 ≤ x ≤ n ≤ 2⁵³
     * @param p 0 to 1
     * @throws IllegalArgumentException outside these ranges
     */
    public static OfBinomial binomial(long x, long n, double p) {
        Checks.counted(x, n);
        Checks.share(p);
        Binomial binomial = new Binomial(n, p);
        return new OfBinomial(binomial.atLeast(x), binomial.atMost(x), twoSided(binomial, x));
    }

    /**
     * Of x events where population · rate are expected.
     *
     * @param x    0 ≤ x ≤ 2⁵³
     * @param rate events per head, ≥ 0
     * @throws IllegalArgumentException outside these ranges
     */
    public static OfPoisson poisson(long x, double population, double rate) {
        double expected = population * rate;
        if (x < 0 || !(expected >= 0)) {
            throw new IllegalArgumentException("No Poisson count: " + x + " where " + expected + " are expected");
        }
        Poisson poisson = new Poisson(expected);
        return new OfPoisson(expected, poisson.atLeast(x), poisson.atMost(x));
    }

    /** On the other side of the mean probabilities fall monotonically, so the outcomes no more probable are a tail. */
    private static double twoSided(Binomial binomial, long x) {
        double mean = binomial.trials() * binomial.success();
        double limit = binomial.logProbability(x) + ROUNDING;
        LongPredicate isRare = k -> binomial.logProbability(k) <= limit;
        if (x == mean) {
            return 1;
        }
        if (x < mean) {
            long first = Search.first((long) ceil(mean), binomial.trials() + 1, isRare);
            return min(1, binomial.atMost(x) + binomial.atLeast(first));
        }
        long last = -Search.first(-(long) floor(mean), 1, k -> isRare.test(-k));
        return min(1, binomial.atLeast(x) + binomial.atMost(last));
    }
}
