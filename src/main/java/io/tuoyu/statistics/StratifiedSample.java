package io.tuoyu.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The mean of a stratified sample: Σ Nₕ ȳₕ ⁄ N; variance Σ (Nₕ ⁄ N)² (1 − fₕ) sₕ² ⁄ nₕ, fₕ = nₕ ⁄ Nₕ.
 *
 * @param estimate         of the mean
 * @param variance         of the estimate; empty if every stratum is lonely and none is there to average
 * @param answers          in all strata
 * @param degreesOfFreedom answers less strata
 * @param isComplete       whether everybody answered
 */
record StratifiedSample(
        double estimate, OptionalDouble variance, long answers, long degreesOfFreedom, boolean isComplete) {

    /**
     * A stratum that was sampled.
     *
     * @param size           persons
     * @param sampled        answers, &gt; 0
     * @param mean           of the answers
     * @param varianceOfMean s² ⁄ n; not looked at if sampled = 1
     */
    record Part(double size, long sampled, double mean, double varianceOfMean) {}

    /** Estimates; empty if no part has a size. */
    static Optional<StratifiedSample> of(List<Part> parts, Sampling sampling, LonelyStratum lonely) {
        double population = 0;
        double total = 0;
        long answers = 0;
        boolean isComplete = true;
        for (Part part : parts) {
            population += part.size();
            total += part.size() * part.mean();
            answers = Math.addExact(answers, part.sampled());
            isComplete &= isComplete(part, sampling);
        }
        if (population == 0) {
            return Optional.empty();
        }
        double estimate = total / population;
        double variance = 0;
        int unknown = 0;
        for (Part part : parts) {
            if (isComplete(part, sampling)) {
                continue;
            }
            double weight = part.size() / population;
            double notSampled = sampling == Sampling.WITH_REPLACEMENT ? 1 : 1 - part.sampled() / part.size();
            if (part.sampled() > 1) {
                variance += weight * weight * notSampled * part.varianceOfMean();
            } else if (lonely == LonelyStratum.ADJUST) {
                double distance = part.mean() - estimate;
                variance += weight * weight * notSampled * distance * distance;
            } else if (lonely == LonelyStratum.AVERAGE) {
                unknown++;
            }
        }
        return Optional.of(new StratifiedSample(
                estimate,
                Checks.defined(variance * parts.size() / (parts.size() - unknown)),
                answers,
                answers - parts.size(),
                isComplete));
    }

    private static boolean isComplete(Part part, Sampling sampling) {
        return sampling == Sampling.WITHOUT_REPLACEMENT && part.sampled() == part.size();
    }
}
