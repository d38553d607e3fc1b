package io.tuoyu.indicators;

import io.tuoyu.indicators.Rules.Variant;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An indicator as one option of an open definition counts it, so that readers see whether the conclusion hangs on the choice.
 *
 * @param measured what the option makes of it; empty if nobody reports what it counts
 * @param target   the level it is held against, the option's own if it draws one
 * @param standing under this option
 * @param chosen   standing under the option that is in force
 */
public record Sensitivity(
        Rule rule,
        Variant variant,
        String areaCode,
        YearMonth period,
        Optional<Counted> measured,
        Optional<BigDecimal> target,
        Verdict standing,
        Verdict chosen) {

    /**
     * What an option counts.
     *
     * @param numerator as in {@link IndicatorValue}, as are the others
     */
    public record Counted(
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<BigDecimal> value,
            ValueState state,
            OptionalLong gap) {}

    /** Whether the option says the same as the one in force; empty if it cannot be computed, or the one in force draws no line. */
    public Optional<Boolean> agrees() {
        return chosen == Verdict.NO_TARGET ? Optional.empty() : measured.map(counted -> standing == chosen);
    }
}
