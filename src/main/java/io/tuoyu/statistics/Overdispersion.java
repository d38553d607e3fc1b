package io.tuoyu.statistics;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How much more areas differ around a target than chance lets them: zᵢ = (pᵢ − T) ⁄ √(T (1 − T) ⁄ nᵢ); φ the mean square of z
 * winsorised; τ² = max(0, (kφ − (k − 1)) ⁄ (Σw − Σw² ⁄ Σw)), wᵢ = nᵢ ⁄ (T (1 − T)).
 *
 * <p>Limits are widened by √φ if {@code probability} is small, never narrowed.
 *
 * @param z           standardised distances, not winsorised; empty for an area without cases, or everywhere if T is 0 or 1
 * @param phi         mean square of the winsorised z; empty if no z is defined
 * @param tauSquared  variance between areas; empty for fewer than two areas with cases
 * @param probability P(χ² with k − 1 degrees of freedom ≥ kφ); empty as {@code tauSquared}
 * @see "Spiegelhalter 2005, Stat Med 24:1185, section 3"
 */
public record Overdispersion(
        List<OptionalDouble> z, OptionalDouble phi, OptionalDouble tauSquared, OptionalDouble probability) {

    public Overdispersion {
        z = List.copyOf(z);
    }

    /**
     * Measures.
     *
     * @param x      successes by area, 0 ≤ x ≤ n
     * @param n      trials by area
     * @param target proportion, 0 to 1
     * @param winsor share of the areas cut to the quantile (type 7) in each tail, 0 to ½
     * @throws IllegalArgumentException outside these ranges
     */
    public static Overdispersion of(long[] x, long[] n, double target, double winsor) {
        Checks.sameLength(x.length, n.length);
        Checks.share(target);
        if (!(winsor >= 0 && winsor <= 0.5)) {
            throw new IllegalArgumentException("Not a share of a tail: " + winsor);
        }
        List<OptionalDouble> distances = new ArrayList<>();
        double variance = target * (1 - target);
        double weights = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            Checks.counted(x[i], n[i]);
            distances.add(Checks.defined(((double) x[i] / n[i] - target) / sqrt(variance / n[i])));
            double weight = n[i] / variance;
            weights += weight;
            squares += weight * weight;
        }
        double[] sorted = distances.stream()
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        int areas = sorted.length;
        if (areas == 0) {
            return new Overdispersion(
                    distances, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        double low = Quantiles.ofSorted(sorted, winsor);
        double high = Quantiles.ofSorted(sorted, 1 - winsor);
        double phi = Arrays.stream(sorted)
                .map(value -> min(high, max(low, value)))
                .map(value -> value * value)
                .average()
                .orElseThrow();
        if (areas == 1) {
            return new Overdispersion(
                    distances, OptionalDouble.of(phi), OptionalDouble.empty(), OptionalDouble.empty());
        }
        double excess = areas * phi - (areas - 1);
        return new Overdispersion(
                distances,
                OptionalDouble.of(phi),
                Checks.defined(max(0, excess / (weights - squares / weights))),
                OptionalDouble.of(ChiSquaredDistribution.of(areas - 1.0).survivalProbability(areas * phi)));
    }
}
