package io.tuoyu.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Whether a target is reached: a fact for complete counts, decided in whole numbers; a matter of proof for samples.
 *
 * <p>Equality attains, higher is better. Nothing rounded takes part.
 *
 * @see "statistics.md 2A, 2B, 2D; NCHS Series 2 No. 175 for what a sample must have"
 */
public enum Attainment {
    ATTAINED,
    ATTAINED_UNCERTAIN,
    NOT_ATTAINED_UNCERTAIN,
    NOT_ATTAINED,
    INSUFFICIENT;

    /** Fewer answers, true or effective, prove nothing. */
    private static final double FEWEST_ANSWERS = 30;

    /** A wider interval proves nothing. */
    private static final double WIDEST = 0.30;

    private static final BigDecimal PER = BigDecimal.valueOf(1000);

    /**
     * A proportion against its target.
     *
     * @param estimate x ⁄ n; empty if n = 0
     * @param bounds   worst and best case of a count, the interval of a sample; empty if a count misses nothing, or n = 0
     */
    public record OfProportion(Attainment verdict, OptionalDouble estimate, Optional<Interval> bounds) {}

    /**
     * Places per 1,000 against their target.
     *
     * @param rate      places per 1,000
     * @param required  places that the target asks for, rounded up
     * @param shortfall places still missing, not below 0
     */
    public record OfStock(Attainment verdict, OptionalDouble rate, OptionalLong required, OptionalLong shortfall) {}

    /**
     * Of a complete count: between x ⁄ (n + m) and (x + m) ⁄ (n + m), whatever the m missing outcomes are.
     *
     * @param x       successes, 0 ≤ x ≤ n
     * @param n       known outcomes
     * @param missing unknown outcomes, ≥ 0
     * @param target  as a proportion
     * @return INSUFFICIENT and nothing else if n = 0
     * @throws IllegalArgumentException outside these ranges
     */
    public static OfProportion ofCensus(long x, long n, long missing, Level target) {
        Checks.counted(x, n);
        if (missing < 0) {
            throw new IllegalArgumentException("Not a count: " + missing);
        }
        if (n == 0) {
            return new OfProportion(INSUFFICIENT, OptionalDouble.empty(), Optional.empty());
        }
        BigDecimal all = BigDecimal.valueOf(n).add(BigDecimal.valueOf(missing));
        BigDecimal most = BigDecimal.valueOf(x).add(BigDecimal.valueOf(missing));
        Attainment verdict = between(
                target.isReachedBy(BigDecimal.valueOf(x), all),
                target.isReachedBy(most, all),
                target.isReachedBy(BigDecimal.valueOf(x), BigDecimal.valueOf(n)));
        return new OfProportion(
                verdict,
                OptionalDouble.of((double) x / n),
                missing == 0
                        ? Optional.empty()
                        : Optional.of(new Interval(x / all.doubleValue(), most.doubleValue() / all.doubleValue())));
    }

    /**
     * Of a simple random sample of a large population, by the Clopper-Pearson interval.
     *
     * @param x          successes, 0 ≤ x ≤ n
     * @param n          answers
     * @param target     as a proportion
     * @param confidence two-sided, inside (0, 1)
     * @return INSUFFICIENT if n &lt; 30 or the interval is wider than 0.30
     * @throws IllegalArgumentException outside these ranges
     */
    public static OfProportion ofSample(long x, long n, Level target, double confidence) {
        return BinomialInterval.clopperPearson(x, n, confidence)
                .map(estimate -> new OfProportion(
                        ofSample(
                                n,
                                (double) n,
                                estimate.interval(),
                                target,
                                target.isReachedBy(BigDecimal.valueOf(x), BigDecimal.valueOf(n))),
                        OptionalDouble.of(estimate.value()),
                        Optional.of(estimate.interval())))
                .orElseGet(() -> new OfProportion(INSUFFICIENT, OptionalDouble.empty(), Optional.empty()));
    }

    /**
     * Of any sample with an interval of its own.
     *
     * @param answers       true number
     * @param effectiveSize answers of a simple random sample that would know as much
     * @param interval      as proportions
     * @param point         whether the estimate itself reaches the target
     */
    public static Attainment ofSample(
            long answers, double effectiveSize, Interval interval, Level target, boolean point) {
        if (answers < FEWEST_ANSWERS || effectiveSize < FEWEST_ANSWERS || interval.width() > WIDEST) {
            return INSUFFICIENT;
        }
        return between(
                target.isReachedBy(new BigDecimal(interval.lower()), BigDecimal.ONE),
                target.isReachedBy(new BigDecimal(interval.upper()), BigDecimal.ONE),
                point);
    }

    /**
     * Of places per 1,000 people. Places are not events and have no interval; what is uncertain is the population.
     *
     * @param slots      places, ≥ 0
     * @param population people, ≥ 0
     * @param target     places per 1,000
     * @return INSUFFICIENT and nothing else if the population is 0
     * @throws IllegalArgumentException outside these ranges
     */
    public static OfStock ofStock(long slots, long population, Level target) {
        if (slots < 0 || population < 0) {
            throw new IllegalArgumentException("No rate: " + slots + " of " + population);
        }
        if (population == 0) {
            return new OfStock(INSUFFICIENT, OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty());
        }
        long required = target.numerator()
                .multiply(BigDecimal.valueOf(population))
                .divide(target.denominator().multiply(PER), 0, RoundingMode.CEILING)
                .longValueExact();
        return new OfStock(
                slots >= required ? ATTAINED : NOT_ATTAINED,
                OptionalDouble.of(1000.0 * slots / population),
                OptionalLong.of(required),
                OptionalLong.of(Math.max(0, required - slots)));
    }

    /** Firm only if both ends of what is possible say the same. */
    private static Attainment between(boolean worst, boolean best, boolean point) {
        if (worst == best) {
            return worst ? ATTAINED : NOT_ATTAINED;
        }
        return point ? ATTAINED_UNCERTAIN : NOT_ATTAINED_UNCERTAIN;
    }
}
