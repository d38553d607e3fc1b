package io.tuoyu.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One indicator of one area in one month, judged: a row of the published table.
 *
 * @param numerator   exact, up to three decimals in weighted samples
 * @param value       numerator × factor ÷ denominator, rounded half up to six decimals; decides nothing
 * @param bounds      bounds of the value and how they were found
 * @param coverage    share of the denominator (of the towns, for a count) that is known, 0 to 1, rounded half up
 * @param standing    judged against the target's level, whatever its date
 * @param verdict     the standing once the target is due, before that NOT_YET_DUE, then with a progress
 * @param gap         persons or slots still missing to the target's level
 * @param asOf        last day that the oldest figure in it speaks of
 */
public record IndicatorValue(
        Rule rule,
        String areaCode,
        YearMonth period,
        LocalDate start,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<BigDecimal> value,
        Optional<Bounds> bounds,
        ValueState state,
        Optional<BigDecimal> coverage,
        Optional<BigDecimal> target,
        Optional<LocalDate> targetDate,
        Verdict standing,
        Verdict verdict,
        Optional<Progress> progress,
        OptionalLong gap,
        Optional<BigDecimal> previousValue,
        Optional<LocalDate> asOf) {

    /**
     * What the value may be.
     *
     * @param lower  in the value's unit
     * @param upper  in the value's unit
     * @param method how they were found: {@code worst_case}, {@code population_error}, {@code pending}, {@code
     *               korn_graubard}
     */
    public record Bounds(double lower, double upper, String method) {}
}
