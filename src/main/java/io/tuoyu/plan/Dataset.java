package io.tuoyu.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A kind of return, and who owes it when.
 *
 * @param id       {@code town_workbook}, {@code institutions}, …
 * @param reporter the level that sends it: each town, or a bureau for the whole district
 * @param extent   what one file speaks of
 * @param absence  what it means that a town has no row in a district's file
 * @param first    first month it is owed for; empty: never owed, taken when it comes
 * @param last     last month it is owed for; empty: until further notice
 * @param dueDay   day of the following month on which it is due, end of day in Asia/Shanghai
 */
public record Dataset(
        String id,
        Label name,
        AreaLevel reporter,
        Extent extent,
        Absence absence,
        Optional<YearMonth> first,
        Optional<YearMonth> last,
        int dueDay) {

    /** The months that one file speaks of. */
    public enum Extent {
        /** Its own month only. */
        MONTH,
        /** Every month from January to its own: rows carry their dates, a later file restates earlier months. */
        YEAR_TO_DATE
    }

    /** What a missing row means. */
    public enum Absence {
        /** Not known. */
        UNKNOWN,
        /** A register is complete: no row means none. */
        ZERO
    }

    /** Whether a return is owed for {@code period}. */
    public boolean isOwedFor(YearMonth period) {
        return first.isPresent() && !period.isBefore(first.get()) && (last.isEmpty() || !period.isAfter(last.get()));
    }

    /** The last day on which the return of {@code period} is on time. */
    public LocalDate dueOn(YearMonth period) {
        return period.plusMonths(1).atDay(dueDay);
    }
}
