package io.tuoyu.returns.check;

import io.tuoyu.returns.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger of incidents since January. One that is not yet decided is pending, and not none. */
final class Incidents implements RegisterRule {

    /** 是否责任事故. */
    enum Liability {
        LIABLE,
        NOT_LIABLE,
        PENDING;

        static final Map<String, Liability> WORDS =
                Institutions.ordered(List.of("是", "否", "待认定"), List.of(LIABLE, NOT_LIABLE, PENDING));
    }

    @Override
    public Optional<Reason> repeated() {
        return Optional.empty();
    }

    @Override
    public Statement read(RowReader row, YearMonth period) {
        Optional<LocalDate> day = SlotEvents.dayInYear(row, "happened_on", period);
        row.name("institution");
        Optional<Liability> liability = row.choice("liable", Liability.WORDS, Reason.CODE_NOT_IN_LIST);
        YearMonth month = day.map(YearMonth::from).orElse(period);
        if (!row.isGood()) {
            return new Statement(month, List.of(), Map.of());
        }
        return new Statement(
                month,
                List.of(
                        row.figure("incidents_liable", liability.orElseThrow() == Liability.LIABLE ? 1 : 0, "liable"),
                        row.figure(
                                "incidents_pending", liability.orElseThrow() == Liability.PENDING ? 1 : 0, "liable")),
                Map.of());
    }
}
