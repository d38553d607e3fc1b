package io.tuoyu.indicators;

import io.tuoyu.statistics.Interval;
import io.tuoyu.statistics.Outlook;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where an indicator of an area is heading, as seen from one month: the pace it must keep, which is arithmetic, and where a trend
 * through its past would end, which is a model.
 *
 * @param horizon   last month in which the level may be reached
 * @param run       pace and requirement; empty with a {@code reason}
 * @param trend     empty with a {@code reason} or a {@code trendReason}
 * @param reason    why there is nothing to foretell
 * @param trendReason why there is no trend beside the pace
 */
public record Forecast(
        String areaCode,
        Rule rule,
        YearMonth period,
        Optional<YearMonth> horizon,
        Optional<Run> run,
        Optional<Trend> trend,
        Optional<Reason> reason,
        Optional<Reason> trendReason) {

    /**
     * The pace, per month and in the value's unit.
     *
     * @param required  to reach the level at the horizon
     * @param actual    so far this year of a figure that begins in January, else of the last six months
     * @param ratio     required over actual
     * @param projected value at the horizon if it goes on like this; of a proportion not more than the whole
     * @param method    {@code linear}, or {@code seasonal} where last year's months say how much is usually done by now
     */
    public record Run(
            OptionalDouble required,
            OptionalDouble actual,
            OptionalDouble ratio,
            OptionalDouble projected,
            String method) {}

    /**
     * A straight line through the months, on the logit scale for a proportion.
     *
     * @param fit         value at the horizon
     * @param interval    95 % prediction interval; empty with a {@code trendReason}
     * @param probability of reaching the level, under the model; withheld from fewer than twelve months
     * @param outlook     the probability in words, capped where the model is too sure of itself
     * @param lagOne      correlation of neighbouring residuals
     * @param points      months that it goes through
     * @param error       its error over the last months in units of that of “as last month”; above 1 it is withheld
     */
    public record Trend(
            double fit,
            Optional<Interval> interval,
            OptionalDouble probability,
            Optional<Outlook> outlook,
            OptionalDouble lagOne,
            int points,
            OptionalDouble error,
            String method) {}

    /** Why there is no forecast. */
    public enum Reason {
        NO_TARGET,
        /** No month is left: the target is due, or the year over for what begins anew in January. */
        DUE,
        NO_DATA,
        /** It is derived from another indicator, whose forecast says it. */
        DERIVED,
        /** Nothing to gain: the fewer the better. */
        LOWER_IS_BETTER,
        /** Begins anew each January: errors of a line through sums hang together by construction. */
        CUMULATIVE,
        /** Fewer than three months with figures of their own: a line through two has no error. */
        TOO_FEW,
        /** All months lie on the line: there is no error to measure. */
        CONSTANT,
        /** Over the last months the line was further off than “as last month”. */
        WORSE_THAN_NAIVE
    }
}
