package io.tuoyu.indicators;

import io.tuoyu.indicators.Rules.Variant;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An indicator as one option of an open definition counts it, so that readers see whether the conclusion hangs on the choice.
 *
 * @param counted what the option makes of it; empty if nobody reports what it counts
 * @param chosen   standing under the option that is in force
 */
public record Sensitivity(
        Rule rule, Variant variant, String areaCode, YearMonth period, Optional<Counted> counted, Verdict chosen) {

    /**
     * What an option counts.
     *
     * @param numerator as in {@link IndicatorValue}, as are the others
     * @param target    the level it is held against, the option's own if it draws one
     */
    public record Counted(
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<BigDecimal> value,
            ValueState state,
            Optional<BigDecimal> target,
            Verdict standing,
            OptionalLong gap) {}

    /** Whether the option says the same as the one in force; empty if it cannot be computed, or the one in force draws no line. */
    public Optional<Boolean> agrees() {
        return chosen == Verdict.NO_TARGET ? Optional.empty() : counted.map(option -> option.standing() == chosen);
    }
}
