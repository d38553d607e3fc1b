package io.tuoyu.query;

import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Label;
import io.tuoyu.plan.Measure;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Timing;
import io.tuoyu.plan.Unit;
import io.tuoyu.tables.Tables;
import java.util.Locale;
import java.util.Optional;

/** An indicator as the release tells it; the plan lends the names of units. */
record Asked(
        String id,
        Label name,
        Label unit,
        Label gapUnit,
        int decimals,
        Formula formula,
        Timing timing,
        boolean isLowGood,
        boolean isSample,
        boolean isHeadline,
        Label owner) {

    static Asked of(Object[] row, Plan plan) {
        Cells cells = new Cells(Tables.INDICATORS, row);
        Formula formula = Formula.valueOf(cells.text("formula").toUpperCase(Locale.ROOT));
        Label unit = cells.label("unit");
        String owner = cells.text("owner_id");
        return new Asked(
                cells.text("indicator_id"),
                cells.label("name"),
                unit,
                formula == Formula.PROPORTION || formula == Formula.RATE
                        ? counted(cells.find("numerator", String.class), plan).orElse(unit)
                        : unit,
                cells.must("decimals", Integer.class),
                formula,
                Timing.valueOf(cells.text("timing").toUpperCase(Locale.ROOT)),
                cells.text("polarity").equals("lower_is_better"),
                cells.text("evidence").equals("sample"),
                cells.must("is_headline", Boolean.class),
                plan.units().stream()
                        .filter(known -> known.id().equals(owner))
                        .findFirst()
                        .map(Unit::name)
                        .orElse(new Label(owner, owner)));
    }

    /** What the numerator counts: persons, slots. */
    private static Optional<Label> counted(Optional<String> measures, Plan plan) {
        return measures.map(joined -> joined.split("\\+", 2)[0])
                .flatMap(plan::measure)
                .map(Measure::unit);
    }

    boolean isProportion() {
        return formula == Formula.PROPORTION || formula == Formula.SHARE_WHERE || formula == Formula.COMPLETION;
    }

    /** Whether towns may be held side by side by it: rates and parts of a whole, completely counted. */
    boolean isComparable() {
        return (formula == Formula.PROPORTION || formula == Formula.RATE) && !isSample;
    }
}
