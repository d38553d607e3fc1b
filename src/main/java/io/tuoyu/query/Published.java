package io.tuoyu.query;

import io.tuoyu.indicators.Progress;
import io.tuoyu.indicators.ValueState;
import io.tuoyu.indicators.Verdict;
import io.tuoyu.tables.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;

/** One row of {@code indicator_values}, parsed. */
record Published(
        String indicator,
        String area,
        YearMonth period,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<BigDecimal> value,
        Optional<Range> range,
        ValueState state,
        Optional<BigDecimal> target,
        Optional<LocalDate> targetDate,
        Verdict standing,
        Verdict verdict,
        Optional<Progress> progress,
        OptionalLong gap,
        Optional<BigDecimal> previous,
        Optional<LocalDate> asOf) {

    static final int INDICATOR = Tables.INDICATOR_VALUES.indexOf("indicator_id");
    static final int AREA = Tables.INDICATOR_VALUES.indexOf("area_code");
    static final int PERIOD = Tables.INDICATOR_VALUES.indexOf("period");

    /** What the value may be, and why. */
    record Range(BigDecimal lower, BigDecimal upper, String method) {}

    static Published of(Object[] row) {
        Cells cells = new Cells(Tables.INDICATOR_VALUES, row);
        return new Published(
                cells.text("indicator_id"),
                cells.text("area_code"),
                YearMonth.parse(cells.text("period")),
                cells.find("numerator", BigDecimal.class),
                cells.find("denominator", BigDecimal.class),
                cells.find("value", BigDecimal.class),
                cells.find("interval_method", String.class)
                        .map(method -> new Range(
                                BigDecimal.valueOf(cells.must("lower", Double.class)),
                                BigDecimal.valueOf(cells.must("upper", Double.class)),
                                method)),
                ValueState.valueOf(cells.text("value_state")),
                cells.find("target", BigDecimal.class),
                cells.find("target_date", LocalDate.class),
                Verdict.valueOf(cells.text("standing")),
                Verdict.valueOf(cells.text("verdict")),
                cells.find("progress", String.class).map(Progress::valueOf),
                cells.find("gap", Long.class).map(OptionalLong::of).orElse(OptionalLong.empty()),
                cells.find("previous_value", BigDecimal.class),
                cells.find("data_as_of", LocalDate.class));
    }

    /** Whether the target's level is reached today, by the counts and never by a rounded figure. */
    boolean isReached() {
        return standing == Verdict.ATTAINED || standing == Verdict.ATTAINED_UNCERTAIN;
    }
}
