package io.tuoyu.indicators;

import io.tuoyu.plan.Indicator.Polarity;
import io.tuoyu.plan.Settings;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How fast a value moves, against how fast it must.
 *
 * <p>Actual pace ÷ required pace, both per month; the classes' limits are settings of the plan. Quotients have 34 digits:
 * a class describes progress and never decides a verdict.
 */
final class Pace {
    private Pace() {}

    /**
     * @param gained    change so far, in the value's unit
     * @param elapsed   months in which it was gained, &gt; 0
     * @param lacking   what is still lacking to the target, in the value's unit, with the sign of the change it needs
     * @param remaining months until the target is due; 0: this is its last month
     */
    static Progress of(
            BigDecimal gained, int elapsed, BigDecimal lacking, int remaining, Polarity polarity, Settings settings) {
        BigDecimal toGood = polarity == Polarity.HIGHER_IS_BETTER ? BigDecimal.ONE : BigDecimal.ONE.negate();
        if (lacking.multiply(toGood).signum() <= 0) {
            return Progress.REACHED;
        }
        if (gained.multiply(toGood).signum() < 0) {
            return Progress.MOVING_AWAY;
        }
        if (remaining == 0) {
            return Progress.LIMITED;
        }
        BigDecimal ratio = gained.multiply(BigDecimal.valueOf(remaining))
                .divide(lacking.multiply(BigDecimal.valueOf(elapsed)), MathContext.DECIMAL128);
        if (ratio.compareTo(settings.onTrack()) >= 0) {
            return Progress.ON_TRACK;
        }
        return ratio.compareTo(settings.someProgress()) >= 0 ? Progress.MODERATE : Progress.LIMITED;
    }
}
