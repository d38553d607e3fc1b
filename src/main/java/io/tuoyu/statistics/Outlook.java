package io.tuoyu.statistics;

import static java.lang.Math.abs;
import static java.lang.Math.sqrt;

/**
 * A model probability of reaching a target, in words; the first is the best.
 *
 * @see "statistics.md 3.2"
 */
public enum Outlook {
    ON_TRACK,
    LIKELY,
    AT_RISK,
    OFF_TRACK;

    private static final double NEARLY_SURE = 0.9;
    private static final double EVEN = 0.5;
    private static final double NEARLY_LOST = 0.1;

    /** From 0.9 on track, from 0.5 likely, above 0.1 at risk. */
    public static Outlook of(double probability) {
        Checks.share(probability);
        if (probability >= NEARLY_SURE) {
            return ON_TRACK;
        }
        if (probability >= EVEN) {
            return LIKELY;
        }
        return probability > NEARLY_LOST ? AT_RISK : OFF_TRACK;
    }

    /**
     * The same, but never surer than likely or at risk where the model is too sure of itself: neighbouring residuals resemble each
     * other, |r₁| &gt; 2 ⁄ √n, or the target is more than n ⁄ 3 steps away.
     *
     * @param lagOne correlation of neighbouring residuals
     * @param points that the line was drawn through
     * @param steps  from the last of them to the target
     */
    public static Outlook of(double probability, double lagOne, int points, double steps) {
        Outlook outlook = of(probability);
        if (abs(lagOne) <= 2 / sqrt(points) && steps <= points / 3.0) {
            return outlook;
        }
        return switch (outlook) {
            case ON_TRACK, LIKELY -> LIKELY;
            case AT_RISK, OFF_TRACK -> AT_RISK;
        };
    }
}
