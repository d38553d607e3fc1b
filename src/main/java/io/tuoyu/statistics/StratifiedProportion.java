package io.tuoyu.statistics;

import static java.lang.Math.sqrt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A proportion estimated from a stratified sample drawn without replacement: strata weigh by their size, not by how many of
 * them answered.
 *
 * <p>p = Σ Nₕ pₕ ⁄ N; variance = Σ (Nₕ ⁄ N)² (1 − fₕ) pₕ (1 − pₕ) ⁄ (nₕ − 1), fₕ = nₕ ⁄ Nₕ. A stratum with one answer adds
 * (1 − fₕ)(Nₕ ⁄ N)² (pₕ − p)² (R survey's "adjust", which errs on the safe side).
 *
 * @param estimate         proportion, 0 to 1
 * @param standardError    of the estimate
 * @param degreesOfFreedom answers less strata
 * @param answers          in all strata
 * @param effectiveSize    answers of a simple random sample that would know as much; empty if everybody answered, or with no
 *                         degree of freedom
 * @param interval         Korn and Graubard's; empty as {@code effectiveSize}
 * @see "Korn, Graubard 1998, Survey Methodology 24:193; Lumley, R survey, svyciprop(method = \"beta\")"
 */
public record StratifiedProportion(
        double estimate,
        double standardError,
        long degreesOfFreedom,
        long answers,
        OptionalDouble effectiveSize,
        Optional<Interval> interval) {

    /**
     * A part of the population.
     *
     * @param size      persons, N ≥ n
     * @param sampled   answers, n &gt; 0
     * @param successes answers that count, 0 ≤ x ≤ n
     */
    public record Stratum(long size, long sampled, long successes) {
        public Stratum {
            if (sampled <= 0 || size < sampled || successes < 0 || successes > sampled) {
                throw new IllegalArgumentException("Not a stratum: " + successes + " of " + sampled + " of " + size);
            }
        }

        private double proportion() {
            return (double) successes / sampled;
        }

        private double notSampled() {
            return 1 - (double) sampled / size;
        }
    }

    /** Bounds as proportions, 0 to 1. */
    public record Interval(double lower, double upper) {}

    /**
     * Estimates.
     *
     * @param strata     at least one
     * @param confidence two-sided, inside (0, 1)
     * @throws IllegalArgumentException outside these ranges
     */
    public static StratifiedProportion of(List<Stratum> strata, double confidence) {
        if (strata.isEmpty() || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("No strata, or no confidence: " + confidence);
        }
        double population = strata.stream().mapToLong(Stratum::size).sum();
        double estimate = 0;
        long answers = 0;
        for (Stratum stratum : strata) {
            estimate += stratum.size() / population * stratum.proportion();
            answers += stratum.sampled();
        }
        double variance = 0;
        for (Stratum stratum : strata) {
            double weight = stratum.size() / population;
            double p = stratum.proportion();
            double within =
                    stratum.sampled() == 1 ? (p - estimate) * (p - estimate) : p * (1 - p) / (stratum.sampled() - 1);
            variance += weight * weight * stratum.notSampled() * within;
        }
        long degreesOfFreedom = answers - strata.size();
        boolean isEverybody = strata.stream().allMatch(stratum -> stratum.size() == stratum.sampled());
        if (isEverybody || degreesOfFreedom == 0) {
            return new StratifiedProportion(
                    estimate, sqrt(variance), degreesOfFreedom, answers, OptionalDouble.empty(), Optional.empty());
        }
        double tail = (1 - confidence) / 2;
        double size = effectiveSize(estimate, variance, answers, degreesOfFreedom, tail);
        return new StratifiedProportion(
                estimate,
                sqrt(variance),
                degreesOfFreedom,
                answers,
                OptionalDouble.of(size),
                Optional.of(interval(estimate, size, tail)));
    }

    /** Without any spread in the strata the sample counts as it is, but for the degrees of freedom that strata cost. */
    private static double effectiveSize(
            double estimate, double variance, long answers, long degreesOfFreedom, double tail) {
        double ratio = quantileOfT(answers - 1, tail) / quantileOfT(degreesOfFreedom, tail);
        double size = variance == 0 ? answers : estimate * (1 - estimate) / variance;
        return size * ratio * ratio;
    }

    private static double quantileOfT(long degreesOfFreedom, double tail) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(1 - tail);
    }

    private static Interval interval(double estimate, double size, double tail) {
        double successes = estimate * size;
        double failures = (1 - estimate) * size;
        return new Interval(
                estimate == 0 ? 0 : BetaDistribution.of(successes, failures + 1).inverseCumulativeProbability(tail),
                estimate == 1 ? 1 : BetaDistribution.of(successes + 1, failures).inverseSurvivalProbability(tail));
    }
}
