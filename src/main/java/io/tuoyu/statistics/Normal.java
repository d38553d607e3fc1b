package io.tuoyu.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    static double lower(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /** P(|Z| ≥ |z|). */
    static double twoSided(double z) {
        return 2 * STANDARD.survivalProbability(Math.abs(z));
    }

    /** z with P(Z ≥ z) = tail. */
    static double deviate(double tail) {
        return STANDARD.inverseSurvivalProbability(tail);
    }
}
