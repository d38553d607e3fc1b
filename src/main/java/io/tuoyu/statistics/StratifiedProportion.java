package io.tuoyu.statistics;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.sqrt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A proportion estimated from a stratified sample: strata weigh by their size, not by how many of them answered.
 *
 * <p>p = Σ Nₕ pₕ ⁄ N; variance = Σ (Nₕ ⁄ N)² (1 − fₕ) pₕ (1 − pₕ) ⁄ (nₕ − 1), fₕ = nₕ ⁄ Nₕ. The effective number of answers is
 * p (1 − p) ⁄ variance · (t of n − 1 ⁄ t of the degrees of freedom)²; without any spread in the strata it is n times that square.
 *
 * @param estimate         proportion, 0 to 1
 * @param standardError    of the estimate; empty if every stratum is lonely and none is there to average
 * @param degreesOfFreedom answers less strata
 * @param answers          in all strata
 * @param effectiveSize    answers of a simple random sample that would know as much; empty if everybody answered, or with no
 *                         degree of freedom
 * @param interval         Korn and Graubard's; empty as {@code effectiveSize}
 * @param logitInterval    logit(p) ± t · error ⁄ (p (1 − p)), transformed back; for comparison; empty also if the error is 0
 * @see "Korn, Graubard 1998, Survey Methodology 24:193; Lumley, R survey, svyciprop(method = \"beta\", \"xlogit\")"
 */
public record StratifiedProportion(
        double estimate,
        OptionalDouble standardError,
        long degreesOfFreedom,
        long answers,
        OptionalDouble effectiveSize,
        Optional<Interval> interval,
        Optional<Interval> logitInterval) {

    /**
     * A part of the population. One without answers is left out, its people too; say with {@link #coverage} how many they are.
     *
     * @param size      persons, ≥ 0; or their weight
     * @param sampled   answers, n ≥ 0
     * @param successes answers that count, 0 ≤ x ≤ n
     */
    public record Stratum(long size, long sampled, long successes) {
        public Stratum {
            Checks.counted(successes, sampled);
            if (size < 0) {
                throw new IllegalArgumentException("Not a stratum: " + sampled + " of " + size);
            }
        }

        private StratifiedSample.Part part() {
            double proportion = (double) successes / sampled;
            return new StratifiedSample.Part(
                    size, sampled, proportion, proportion * (sampled - successes) / sampled / (sampled - 1));
        }
    }

    /** {@link #of(List, Sampling, LonelyStratum, double)} without replacement, lonely strata adjusted. */
    public static Optional<StratifiedProportion> of(List<Stratum> strata, double confidence) {
        return of(strata, Sampling.WITHOUT_REPLACEMENT, LonelyStratum.ADJUST, confidence);
    }

    /**
     * Estimates.
     *
     * @param strata     without replacement n ≤ N in each
     * @param confidence two-sided, inside (0, 1)
     * @return empty if nobody answered, or nobody of weight
     * @throws IllegalArgumentException outside these ranges
     */
    public static Optional<StratifiedProportion> of(
            List<Stratum> strata, Sampling sampling, LonelyStratum lonely, double confidence) {
        Checks.inside(confidence);
        if (sampling == Sampling.WITHOUT_REPLACEMENT
                && strata.stream().anyMatch(stratum -> stratum.sampled() > stratum.size())) {
            throw new IllegalArgumentException("More answers than persons: " + strata);
        }
        List<StratifiedSample.Part> parts = strata.stream()
                .filter(stratum -> stratum.sampled() > 0)
                .map(Stratum::part)
                .toList();
        return StratifiedSample.of(parts, sampling, lonely).map(sample -> of(sample, confidence));
    }

    private static StratifiedProportion of(StratifiedSample sample, double confidence) {
        double tail = (1 - confidence) / 2;
        OptionalDouble effectiveSize = effectiveSize(sample, tail);
        Optional<Interval> interval = effectiveSize.isPresent()
                ? Optional.of(KornGraubard.interval(sample.estimate(), effectiveSize.getAsDouble(), confidence))
                : Optional.empty();
        boolean hasLogit = interval.isPresent() && sample.variance().orElseThrow() > 0;
        return new StratifiedProportion(
                sample.estimate(),
                sample.variance().isPresent()
                        ? OptionalDouble.of(sqrt(sample.variance().getAsDouble()))
                        : OptionalDouble.empty(),
                sample.degreesOfFreedom(),
                sample.answers(),
                effectiveSize,
                interval,
                hasLogit ? Optional.of(logitInterval(sample, tail)) : Optional.empty());
    }

    private static OptionalDouble effectiveSize(StratifiedSample sample, double tail) {
        if (sample.isComplete()
                || sample.degreesOfFreedom() == 0
                || sample.variance().isEmpty()) {
            return OptionalDouble.empty();
        }
        double p = sample.estimate();
        double variance = sample.variance().getAsDouble();
        double ratio = deviateRatio(sample, tail);
        double size = variance == 0 ? sample.answers() : p * (1 - p) / variance;
        return OptionalDouble.of(size * ratio * ratio);
    }

    /** 1 in a single stratum: no need to look for the same quantile twice. */
    private static double deviateRatio(StratifiedSample sample, double tail) {
        long simple = sample.answers() - 1;
        return simple == sample.degreesOfFreedom()
                ? 1
                : Student.deviate(simple, tail) / Student.deviate(sample.degreesOfFreedom(), tail);
    }

    private static Interval logitInterval(StratifiedSample sample, double tail) {
        double p = sample.estimate();
        double half = Student.deviate(sample.degreesOfFreedom(), tail)
                * sqrt(sample.variance().orElseThrow())
                / (p * (1 - p));
        double logit = log(p / (1 - p));
        return new Interval(1 / (1 + exp(half - logit)), 1 / (1 + exp(-half - logit)));
    }

    /** Answers per effective answer: what the design costs. */
    public OptionalDouble designEffect() {
        return effectiveSize.isPresent()
                ? OptionalDouble.of(answers / effectiveSize.getAsDouble())
                : OptionalDouble.empty();
    }

    /**
     * Share of the population in strata with answers; the estimate speaks for no others.
     *
     * @return empty if there is no population
     */
    public static OptionalDouble coverage(List<Stratum> strata) {
        long all = strata.stream().mapToLong(Stratum::size).sum();
        long sampled = strata.stream()
                .filter(stratum -> stratum.sampled() > 0)
                .mapToLong(Stratum::size)
                .sum();
        return Checks.defined((double) sampled / all);
    }
}
