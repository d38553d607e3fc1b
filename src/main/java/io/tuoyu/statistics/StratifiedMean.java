package io.tuoyu.statistics;

import static java.lang.Math.sqrt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A mean estimated from a stratified sample drawn without replacement: Σ Nₕ ȳₕ ⁄ N ± t · error, with the variance
 * Σ (Nₕ ⁄ N)² (1 − nₕ ⁄ Nₕ) sₕ² ⁄ nₕ.
 *
 * @param estimate         in the unit of the answers
 * @param standardError    of the estimate; empty if every stratum is lonely and none is there to average
 * @param degreesOfFreedom answers less strata
 * @param interval         empty with no degree of freedom
 * @see "Lumley, R survey, svymean with df = degf"
 */
public record StratifiedMean(
        double estimate, OptionalDouble standardError, long degreesOfFreedom, Optional<Interval> interval) {

    /**
     * A part of the population. One without answers is left out, its people too.
     *
     * @param size     persons, N ≥ n
     * @param sampled  answers, n ≥ 0
     * @param mean     of the answers; not looked at if there are none
     * @param variance of the answers, s² with n − 1; not looked at if there are fewer than two
     */
    public record Stratum(long size, long sampled, double mean, double variance) {
        public Stratum {
            if (sampled < 0 || size < sampled) {
                throw new IllegalArgumentException("Not a stratum: " + sampled + " of " + size);
            }
        }

        /** A stratum and each of its answers. */
        public static Stratum of(long size, double... answers) {
            return new Stratum(size, answers.length, StatUtils.mean(answers), StatUtils.variance(answers));
        }

        private StratifiedSample.Part part() {
            return new StratifiedSample.Part(size, sampled, mean, variance / sampled);
        }
    }

    /**
     * Estimates.
     *
     * @param confidence two-sided, inside (0, 1)
     * @return empty if nobody answered
     * @throws IllegalArgumentException outside these ranges
     */
    public static Optional<StratifiedMean> of(List<Stratum> strata, LonelyStratum lonely, double confidence) {
        Checks.inside(confidence);
        List<StratifiedSample.Part> parts = strata.stream()
                .filter(stratum -> stratum.sampled() > 0)
                .map(Stratum::part)
                .toList();
        return StratifiedSample.of(parts, Sampling.WITHOUT_REPLACEMENT, lonely).map(sample -> of(sample, confidence));
    }

    private static StratifiedMean of(StratifiedSample sample, double confidence) {
        OptionalDouble error = sample.variance().isPresent()
                ? OptionalDouble.of(sqrt(sample.variance().getAsDouble()))
                : OptionalDouble.empty();
        if (sample.degreesOfFreedom() == 0 || error.isEmpty()) {
            return new StratifiedMean(sample.estimate(), error, sample.degreesOfFreedom(), Optional.empty());
        }
        double half = Student.deviate(sample.degreesOfFreedom(), (1 - confidence) / 2) * error.getAsDouble();
        return new StratifiedMean(
                sample.estimate(),
                error,
                sample.degreesOfFreedom(),
                Optional.of(new Interval(sample.estimate() - half, sample.estimate() + half)));
    }
}
