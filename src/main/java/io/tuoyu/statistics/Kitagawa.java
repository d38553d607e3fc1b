package io.tuoyu.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The difference of two pooled rates split into what changed inside the areas and what changed between them.
 *
 * <p>With w = nᵢ ⁄ N: rateᵢ = (w₀ + w₁) ⁄ 2 · (r₁ − r₀); mixᵢ = ((r₀ + r₁) ⁄ 2 − (R₀ + R₁) ⁄ 2) (w₁ − w₀); all of them add to R₁ − R₀.
 * An area of nobody on one side has there the rate of the other side, so that all it does is mix; on both sides it does nothing.
 *
 * @param total      R₁ − R₀
 * @param rateEffect sum over the areas
 * @param mixEffect  sum over the areas
 * @param rates      by area
 * @param mixes      by area
 * @see "Kitagawa 1955, J Am Stat Assoc 50:1168"
 */
public record Kitagawa(double total, double rateEffect, double mixEffect, List<Double> rates, List<Double> mixes) {

    public Kitagawa {
        rates = List.copyOf(rates);
        mixes = List.copyOf(mixes);
    }

    /**
     * Splits.
     *
     * @param x0 numerators before, by area; {@code x1} after
     * @param n0 denominators before, ≥ 0; {@code n1} after
     * @return empty if a whole side has no denominator
     * @throws IllegalArgumentException outside these ranges
     */
    public static Optional<Kitagawa> of(long[] x0, long[] n0, long[] x1, long[] n1) {
        Checks.sameLength(x0.length, n0.length, x1.length, n1.length);
        double before = sum(n0);
        double after = sum(n1);
        if (before == 0 || after == 0) {
            return Optional.empty();
        }
        double rateBefore = sum(x0) / before;
        double rateAfter = sum(x1) / after;
        List<Double> rates = new ArrayList<>();
        List<Double> mixes = new ArrayList<>();
        double rateEffect = 0;
        double mixEffect = 0;
        for (int i = 0; i < x0.length; i++) {
            double rate = 0;
            double mix = 0;
            if (n0[i] > 0 || n1[i] > 0) {
                double r0 = n0[i] > 0 ? (double) x0[i] / n0[i] : (double) x1[i] / n1[i];
                double r1 = n1[i] > 0 ? (double) x1[i] / n1[i] : (double) x0[i] / n0[i];
                double w0 = n0[i] / before;
                double w1 = n1[i] / after;
                rate = (w0 + w1) / 2 * (r1 - r0);
                mix = ((r0 + r1) / 2 - (rateBefore + rateAfter) / 2) * (w1 - w0);
            }
            rates.add(rate);
            mixes.add(mix);
            rateEffect += rate;
            mixEffect += mix;
        }
        return Optional.of(new Kitagawa(rateAfter - rateBefore, rateEffect, mixEffect, rates, mixes));
    }

    private static double sum(long... counts) {
        double sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
