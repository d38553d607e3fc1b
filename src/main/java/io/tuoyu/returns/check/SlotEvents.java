package io.tuoyu.returns.check;

import io.tuoyu.returns.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The ledger of changes of slots since January: a row speaks of the month of its own date. */
final class SlotEvents implements RegisterRule {
    static final Map<String, String> KINDS = Institutions.ordered(
            List.of("新设", "扩增", "核减", "关停", "迁址", "性质变更"), List.of("新设", "扩增", "核减", "关停", "迁址", "性质变更"));
    private static final Map<String, Boolean> YES_NO = Institutions.ordered(List.of("是", "否"), List.of(true, false));

    @Override
    public Optional<Reason> repeated() {
        return Optional.empty();
    }

    @Override
    public Statement read(RowReader row, YearMonth period) {
        Optional<LocalDate> day = dayInYear(row, "changed_on", period);
        row.name("institution");
        row.choice("kind", KINDS, Reason.CODE_NOT_IN_LIST);
        OptionalLong change = row.change("change");
        Optional<Boolean> counts = row.choice("counted", YES_NO, Reason.CODE_NOT_IN_LIST);
        YearMonth month = day.map(YearMonth::from).orElse(period);
        if (!row.isGood()) {
            return new Statement(month, List.of(), Map.of());
        }
        long gross = counts.orElseThrow() ? Math.max(0, change.getAsLong()) : 0;
        return new Statement(
                month,
                List.of(
                        row.figure("new_slots_gross", gross, "change"),
                        row.figure("slots_net_change", change.getAsLong(), "change")),
                Map.of());
    }

    /** The day of a dated row; a fault if it is none, or outside January to the file's month. */
    static Optional<LocalDate> dayInYear(RowReader row, String columnId, YearMonth period) {
        Column column = row.column(columnId);
        Spot spot = row.spot(columnId);
        if (Words.isNoFigure(row.cell(columnId).shown())) {
            row.reject(Reason.MISSING_VALUE, spot, Wording.missingName(column));
            return Optional.empty();
        }
        Optional<LocalDate> day = Dates.day(row.cell(columnId));
        if (day.isEmpty()) {
            row.reject(Reason.DATE_INVALID, spot, DateWording.invalid(column, spot));
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(day.get());
        if (month.getYear() != period.getYear() || month.isAfter(period)) {
            row.reject(Reason.DATE_INVALID, spot, DateWording.outside(column, spot, period));
            return Optional.empty();
        }
        return day;
    }
}
