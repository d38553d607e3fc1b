package io.tuoyu.indicators;

import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator;
import io.tuoyu.plan.Target;
import io.tuoyu.plan.Timing;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An indicator as the engine reads it: measures and other indicators by their places in {@link Rules}, so that rows
 * carry integers and the whole can be sent to another machine.
 *
 * @param numerator   places of the measures that add up to the numerator
 * @param denominator places of the measures that add up to the denominator
 * @param of          place of the indicator that a completion or shortfall speaks of, or {@link #NONE}
 * @param error       relative error that the denominator is declared to have, 0 to 1
 * @param stratum     place of the measure that weighs a town in a sample, or {@link #NONE}
 * @param pending     place of the measure of undecided cases, or {@link #NONE}
 * @param carries     whether an earlier figure may stand in for a missing one, as far as the measure allows it
 */
public record Rule(
        String id,
        Formula formula,
        List<Integer> numerator,
        List<Integer> denominator,
        int of,
        int factor,
        BigDecimal error,
        String unit,
        Timing timing,
        Indicator.Evidence evidence,
        Indicator.Polarity polarity,
        int stratum,
        int pending,
        List<Target> targets,
        boolean carries,
        int definitionVersion)
        implements Serializable {

    /** No place. */
    public static final int NONE = -1;

    /** The same indicator as an option of an open definition counts it. */
    Rule otherwise(List<Integer> numerator, List<Integer> denominator, int of, List<Target> targets, boolean carries) {
        return new Rule(
                id,
                formula,
                numerator,
                denominator,
                of,
                factor,
                error,
                unit,
                timing,
                evidence,
                polarity,
                stratum,
                pending,
                targets,
                carries,
                definitionVersion);
    }

    /** Whether it is summed from towns; the others are derived from another indicator of the same area. */
    public boolean isSummed() {
        return of == NONE;
    }

    /** The target that an area of {@code level} is held against on {@code day}: the one due soonest among those in force. */
    public Optional<Target> target(AreaLevel level, LocalDate day) {
        return Target.on(day, level, targets);
    }
}
