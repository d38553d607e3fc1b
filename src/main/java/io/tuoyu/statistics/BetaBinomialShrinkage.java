package io.tuoyu.statistics;

import static java.lang.Math.max;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Proportions shrunk to the pooled mean by the spread between areas, for ranking only: an area must not be judged by its
 * neighbours' data.
 *
 * <p>m = Σx ⁄ Σn; ρ = (MSB − MSW) ⁄ (MSB + (n₀ − 1) MSW), not below 0, with MSB = Σ nᵢ (pᵢ − m)² ⁄ (k − 1), MSW = Σ nᵢ pᵢ (1 − pᵢ) ⁄
 * (N − k), n₀ = (N − Σn² ⁄ N) ⁄ (k − 1) over the k areas with cases; prior size M = (1 − ρ) ⁄ ρ; posterior Beta(x + Mm, n − x + M (1 −
 * m)) and its 2.5 % and 97.5 % quantiles.
 *
 * @param mean      m; empty without any case
 * @param rho       intraclass correlation; empty where 0 ⁄ 0: a single area, one case each, or no failure (or success) at all
 * @param priorSize M; empty if ρ = 0 or undefined
 * @param shrunk    posterior mean by area, m everywhere if ρ = 0; empty if ρ is undefined
 * @param intervals posterior bounds by area; empty as {@code priorSize}
 * @see "Ridout, Demétrio, Firth 1999, Biometrics 55:137"
 */
public record BetaBinomialShrinkage(
        OptionalDouble mean,
        OptionalDouble rho,
        OptionalDouble priorSize,
        Optional<List<Double>> shrunk,
        Optional<List<Interval>> intervals) {

    private static final double TAIL = 0.025;

    /** Relative difference of two sums of squares below which doubles do not tell which is larger. */
    private static final double CLOSE = 1e-9;

    /**
     * Shrinks.
     *
     * @param x successes by area, 0 ≤ x ≤ n
     * @param n trials by area
     * @throws IllegalArgumentException outside these ranges
     */
    public static BetaBinomialShrinkage of(long[] x, long[] n) {
        Checks.sameLength(x.length, n.length);
        double successes = 0;
        double trials = 0;
        for (int i = 0; i < x.length; i++) {
            Checks.counted(x[i], n[i]);
            successes += x[i];
            trials += n[i];
        }
        OptionalDouble mean = Checks.defined(successes / trials);
        OptionalDouble rho = mean.isPresent() ? rho(x, n, mean.getAsDouble(), trials) : OptionalDouble.empty();
        if (rho.isEmpty()) {
            return new BetaBinomialShrinkage(mean, rho, OptionalDouble.empty(), Optional.empty(), Optional.empty());
        }
        if (rho.getAsDouble() == 0) {
            List<Double> same = Collections.nCopies(x.length, mean.getAsDouble());
            return new BetaBinomialShrinkage(mean, rho, OptionalDouble.empty(), Optional.of(same), Optional.empty());
        }
        double m = mean.getAsDouble();
        double size = (1 - rho.getAsDouble()) / rho.getAsDouble();
        List<Double> shrunk = new ArrayList<>();
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            double a = x[i] + size * m;
            double b = n[i] - x[i] + size * (1 - m);
            shrunk.add(a + b == 0 ? m : a / (n[i] + size));
            intervals.add(new Interval(BetaTail.lowerQuantile(a, b, TAIL), BetaTail.upperQuantile(a, b, TAIL)));
        }
        return new BetaBinomialShrinkage(
                mean,
                rho,
                OptionalDouble.of(size),
                Optional.of(List.copyOf(shrunk)),
                Optional.of(List.copyOf(intervals)));
    }

    private static OptionalDouble rho(long[] x, long[] n, double mean, double trials) {
        int areas = 0;
        double between = 0;
        double within = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            if (n[i] > 0) {
                double p = (double) x[i] / n[i];
                areas++;
                between += n[i] * (p - mean) * (p - mean);
                within += p * (n[i] - x[i]);
                squares += (double) n[i] * n[i];
            }
        }
        double meanBetween = between / (areas - 1);
        double meanWithin = within / (trials - areas);
        double typical = (trials - squares / trials) / (areas - 1);
        boolean isClose = Math.abs(meanBetween - meanWithin) < CLOSE * (meanBetween + meanWithin);
        if (isClose && !isBetweenLarger(x, n, areas)) {
            return OptionalDouble.of(0);
        }
        return Checks.defined(max(0, (meanBetween - meanWithin) / (meanBetween + (typical - 1) * meanWithin)));
    }

    /**
     * Exactly: with S = Σ x² ⁄ n, X = Σ x and N = Σ n it is S (N − 1) &gt; X (k − 1) + X² (N − k) ⁄ N. One success in areas of one size
     * makes both alike, and the last bit of a double must not decide.
     */
    private static boolean isBetweenLarger(long[] x, long[] n, int areas) {
        BigFraction squares = BigFraction.ZERO;
        BigInteger successes = BigInteger.ZERO;
        BigInteger trials = BigInteger.ZERO;
        for (int i = 0; i < x.length; i++) {
            if (n[i] > 0) {
                BigInteger found = BigInteger.valueOf(x[i]);
                squares = squares.add(new BigFraction(found.multiply(found), BigInteger.valueOf(n[i])));
                successes = successes.add(found);
                trials = trials.add(BigInteger.valueOf(n[i]));
            }
        }
        BigInteger free = trials.subtract(BigInteger.valueOf(areas));
        BigFraction least = new BigFraction(successes.multiply(successes).multiply(free), trials)
                .add(successes.multiply(BigInteger.valueOf(areas - 1L)));
        return squares.multiply(trials.subtract(BigInteger.ONE)).compareTo(least) > 0;
    }
}
