package io.tuoyu.statistics;

import static java.lang.Math.sqrt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Test for a trend of proportions over ordered groups: z = (Σxs − p̄ Σns) ⁄ √(p̄ (1 − p̄) (Σns² − (Σns)² ⁄ N)), computed with scores
 * less their mean, so that years keep their digits.
 *
 * <p>Large registers make every change significant: ask for a smallest change that matters, too.
 *
 * @param chiSquared  z², one degree of freedom
 * @param probability two-sided
 * @param z           positive where proportions rise with the score
 * @see "R prop.trend.test"
 */
public record CochranArmitage(double chiSquared, double probability, double z) {

    /**
     * Tests.
     *
     * @param x      successes by group, 0 ≤ x ≤ n
     * @param n      trials by group
     * @param scores place of each group on the scale
     * @return empty with only successes or none, or with all trials at one score
     * @throws IllegalArgumentException outside these ranges
     */
    public static Optional<CochranArmitage> of(long[] x, long[] n, double... scores) {
        Checks.sameLength(x.length, n.length, scores.length);
        double successes = 0;
        double trials = 0;
        double scored = 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            Checks.counted(x[i], n[i]);
            if (n[i] > 0) {
                successes += x[i];
                trials += n[i];
                least = Math.min(least, scores[i]);
                greatest = Math.max(greatest, scores[i]);
            }
        }
        if (successes == 0 || successes == trials || least == greatest) {
            return Optional.empty();
        }
        for (int i = 0; i < x.length; i++) {
            scored += n[i] * (scores[i] - least);
        }
        double share = successes / trials;
        double centre = scored / trials;
        double variation = 0;
        for (int i = 0; i < x.length; i++) {
            double score = scores[i] - least - centre;
            variation += n[i] * score * score;
        }
        double z = covariation(x, n, scores) / sqrt(share * (1 - share) * variation);
        return Optional.of(new CochranArmitage(z * z, Normal.twoSided(z), z));
    }

    /** Σ (x − share n) score, exact: shares that are all alike have no trend at all, however large the scores. */
    private static double covariation(long[] x, long[] n, double... scores) {
        BigInteger successes = sum(x);
        BigInteger trials = sum(n);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < x.length; i++) {
            BigInteger beyond =
                    trials.multiply(BigInteger.valueOf(x[i])).subtract(successes.multiply(BigInteger.valueOf(n[i])));
            sum = sum.add(new BigDecimal(beyond).multiply(new BigDecimal(scores[i])));
        }
        return sum.doubleValue() / trials.doubleValue();
    }

    private static BigInteger sum(long... counts) {
        BigInteger sum = BigInteger.ZERO;
        for (long count : counts) {
            sum = sum.add(BigInteger.valueOf(count));
        }
        return sum;
    }
}
