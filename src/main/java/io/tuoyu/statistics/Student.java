package io.tuoyu.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution. */
final class Student {

    private Student() {}

    static double lower(long degreesOfFreedom, double t) {
        return of(degreesOfFreedom).cumulativeProbability(t);
    }

    static double upper(long degreesOfFreedom, double t) {
        return of(degreesOfFreedom).survivalProbability(t);
    }

    /** t with P(T ≥ t) = tail. */
    static double deviate(long degreesOfFreedom, double tail) {
        return of(degreesOfFreedom).inverseSurvivalProbability(tail);
    }

    private static TDistribution of(long degreesOfFreedom) {
        return TDistribution.of((double) degreesOfFreedom);
    }
}
