package io.tuoyu.statistics;

/**
 * Clopper-Pearson with the effective in place of the true number of answers: the quantiles a ⁄ 2 of Beta(ñp, ñ(1 − p) + 1) and
 * 1 − a ⁄ 2 of Beta(ñp + 1, ñ(1 − p)).
 *
 * @see "Korn, Graubard 1998, Survey Methodology 24:193; = R survey svyciprop(method = \"beta\")"
 */
public final class KornGraubard {

    private KornGraubard() {}

    /**
     * The bounds.
     *
     * @param proportion    0 to 1
     * @param effectiveSize answers of a simple random sample that would know as much, &gt; 0; it is not capped at the answers
     * @param confidence    two-sided, inside (0, 1)
     * @return as proportions; the lower bound is 0 at 0, the upper 1 at 1
     * @throws IllegalArgumentException outside these ranges
     */
    public static Interval interval(double proportion, double effectiveSize, double confidence) {
        Checks.share(proportion);
        Checks.inside(confidence);
        if (!(effectiveSize > 0)) {
            throw new IllegalArgumentException("No answers: " + effectiveSize);
        }
        double tail = (1 - confidence) / 2;
        double successes = effectiveSize * proportion;
        double failures = effectiveSize * (1 - proportion);
        return new Interval(
                BetaTail.lowerQuantile(successes, failures + 1, tail),
                BetaTail.upperQuantile(successes + 1, failures, tail));
    }

    /**
     * Whether the lower bound reaches a level: the tail at the level, without solving for the bound.
     *
     * @param level as a proportion, the others as in {@link #interval}
     */
    static boolean isLowerAtLeast(double level, double proportion, double effectiveSize, double confidence) {
        double successes = effectiveSize * proportion;
        return level <= 0
                || (successes > 0
                        && BetaTail.lower(successes, effectiveSize - successes + 1, level, 1 - level)
                                <= (1 - confidence) / 2);
    }

    /**
     * Kish's effective number of answers where only their weights are known: (Σw)² ⁄ Σw².
     *
     * @param weights ≥ 0
     * @return 0 if no weight is positive
     */
    public static double effectiveSize(double... weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }
}
