package io.tuoyu.statistics;

import static java.lang.Math.hypot;

import java.util.Optional;

/** The difference of two independent proportions. */
public final class ProportionDifference {

    private ProportionDifference() {}

    /**
     * Newcombe's hybrid score interval: d = p₁ − p₂, from d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²), with l
     * and u the Wilson bounds.
     *
     * @param x1 successes, 0 ≤ x₁ ≤ n₁ ≤ 2⁵³; likewise x₂
     * @return in proportions, −1 to 1; empty if n₁ = 0 or n₂ = 0
     * @throws IllegalArgumentException outside these ranges
     * @see "Newcombe 1998, Stat Med 17:873, method 10"
     */
    public static Optional<Estimate> newcombe(long x1, long n1, long x2, long n2, double confidence) {
        Optional<Estimate> one = BinomialInterval.wilson(x1, n1, confidence);
        Optional<Estimate> two = BinomialInterval.wilson(x2, n2, confidence);
        return one.flatMap(first -> two.map(second -> difference(first, second)));
    }

    private static Estimate difference(Estimate one, Estimate two) {
        double difference = one.value() - two.value();
        return new Estimate(
                difference,
                new Interval(difference - hypot(below(one), above(two)), difference + hypot(above(one), below(two))));
    }

    private static double below(Estimate estimate) {
        return estimate.value() - estimate.interval().lower();
    }

    private static double above(Estimate estimate) {
        return estimate.interval().upper() - estimate.value();
    }
}
