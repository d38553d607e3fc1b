package io.tuoyu.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The difference of two pooled rates split into what changed inside the areas and what changed between them.
 *
 * <p>With w = nᵢ ⁄ N: rateᵢ = (w₀ + w₁) ⁄ 2 · (r₁ − r₀); mixᵢ = ((r₀ + r₁) ⁄ 2 − (R₀ + R₁) ⁄ 2) (w₁ − w₀); all of them add to R₁ − R₀.
 * An area of nobody on one side has there the rate of the other side, so that all it does is mix; on both sides it does nothing.
 *
 * @see "Kitagawa 1955, J Am Stat Assoc 50:1168"
 */
public final class Kitagawa {
    private final double total;
    private final double[] rates;
    private final double[] mixes;

    private Kitagawa(double total, double[] rates, double[] mixes) {
        this.total = total;
        this.rates = rates;
        this.mixes = mixes;
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
        double[] rates = new double[x0.length];
        double[] mixes = new double[x0.length];
        if (Arrays.equals(x0, x1) && Arrays.equals(n0, n1)) {
            return Optional.of(new Kitagawa(0, rates, mixes));
        }
        double rateBefore = sum(x0) / before;
        double rateAfter = sum(x1) / after;
        for (int i = 0; i < x0.length; i++) {
            if (n0[i] > 0 || n1[i] > 0) {
                double r0 = n0[i] > 0 ? (double) x0[i] / n0[i] : (double) x1[i] / n1[i];
                double r1 = n1[i] > 0 ? (double) x1[i] / n1[i] : (double) x0[i] / n0[i];
                double w0 = n0[i] / before;
                double w1 = n1[i] / after;
                rates[i] = (w0 + w1) / 2 * (r1 - r0);
                mixes[i] = ((r0 + r1) / 2 - (rateBefore + rateAfter) / 2) * (w1 - w0);
            }
        }
        return Optional.of(new Kitagawa(rateAfter - rateBefore, rates, mixes));
    }

    /** R₁ − R₀. */
    public double total() {
        return total;
    }

    /** Sum over the areas. */
    public double rateEffect() {
        return sum(rates);
    }

    /** Sum over the areas. */
    public double mixEffect() {
        return sum(mixes);
    }

    /** By area. */
    public List<Double> rates() {
        return Arrays.stream(rates).boxed().toList();
    }

    /** By area. */
    public List<Double> mixes() {
        return Arrays.stream(mixes).boxed().toList();
    }

    /** Of one area. */
    double rate(int area) {
        return rates[area];
    }

    /** Of one area. */
    double mix(int area) {
        return mixes[area];
    }

    private static double sum(double... effects) {
        double sum = 0;
        for (double effect : effects) {
            sum += effect;
        }
        return sum;
    }

    private static double sum(long... counts) {
        double sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
