package io.tuoyu.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * How many answers it takes to prove a target, or to prove that it is missed, by the Clopper-Pearson interval.
 *
 * <p>Everywhere: the target is a proportion; the confidence is two-sided, inside (0, 1); higher is better; the sample is a simple
 * one from a large population.
 */
public final class SurveyPlan {

    /** Nobody asks more people than this. */
    private static final long MOST_ANSWERS = 1L << 40;

    private SurveyPlan() {}

    /**
     * The fewest answers that prove the target if every one of them counts: (a ⁄ 2)^(1 ⁄ n) ≥ T.
     *
     * @return 72 for 95 %, 183 for 98 % at a confidence of 0.95; empty for a target of 100 % or more, which no sample proves
     */
    public static OptionalLong perfectAnswers(Level target, double confidence) {
        return fewest(n -> proves(n, n, target, confidence));
    }

    /**
     * The fewest answers that prove the target if {@code share} of them count, with {@code designEffect} answers for the worth of one of
     * a simple sample.
     *
     * @param share        of the answers, 0 to 1
     * @param designEffect &gt; 0
     * @return empty if the share is not above the target
     * @throws IllegalArgumentException outside these ranges
     */
    public static OptionalLong answers(double share, double designEffect, Level target, double confidence) {
        Checks.share(share);
        if (!(designEffect > 0)) {
            throw new IllegalArgumentException("Not a design effect: " + designEffect);
        }
        double level = target.numerator().doubleValue() / target.denominator().doubleValue();
        if (share <= level && level > 0) {
            return OptionalLong.empty();
        }
        return fewest(n -> KornGraubard.isLowerAtLeast(level, share, n / designEffect, confidence));
    }

    /**
     * The fewest successes of n answers that prove the target.
     *
     * @param n &gt; 0
     * @return 197 of 200 for 95 %; empty if not even n of n do
     */
    public static OptionalLong leastProof(long n, Level target, double confidence) {
        long least = Search.first(0, n + 1, x -> proves(x, n, target, confidence));
        return least > n ? OptionalLong.empty() : OptionalLong.of(least);
    }

    /**
     * The most successes of n answers that prove that the target is missed.
     *
     * @param n &gt; 0
     * @return 183 of 200 for 95 %; empty if not even 0 of n do
     */
    public static OptionalLong mostDisproof(long n, Level target, double confidence) {
        long first =
                Search.first(0, n + 1, x -> isReached(interval(x, n, confidence).upper(), target));
        return first == 0 ? OptionalLong.empty() : OptionalLong.of(first - 1);
    }

    /**
     * The fewest cases of which one may fail: with fewer, a complete count reaches the target with everybody or not at all.
     *
     * @return 20 for 95 %, 50 for 98 %; empty for a target of 100 % or more
     */
    public static OptionalLong fewestThatForgive(Level target) {
        BigDecimal failures = target.denominator().subtract(target.numerator());
        return failures.signum() <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(target.denominator()
                        .divide(failures, 0, RoundingMode.CEILING)
                        .longValueExact());
    }

    private static boolean proves(long x, long n, Level target, double confidence) {
        return isReached(interval(x, n, confidence).lower(), target);
    }

    private static Interval interval(long x, long n, double confidence) {
        return BinomialInterval.clopperPearson(x, n, confidence).orElseThrow().interval();
    }

    private static boolean isReached(double bound, Level target) {
        return target.isReachedBy(new BigDecimal(bound), BigDecimal.ONE);
    }

    private static OptionalLong fewest(LongPredicate proves) {
        long enough = 1;
        while (!proves.test(enough)) {
            if (enough > MOST_ANSWERS) {
                return OptionalLong.empty();
            }
            enough *= 2;
        }
        return OptionalLong.of(Search.first(enough / 2 + 1, enough, proves));
    }
}
