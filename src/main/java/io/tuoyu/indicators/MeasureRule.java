package io.tuoyu.indicators;

import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Timing;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * A measure as the engine reads it.
 *
 * @param level       smallest areas that have it
 * @param carryMonths months for which its last figure may stand in for a missing one
 * @param owed        when and by whom a figure of it is owed; none: no source has been named yet
 */
public record MeasureRule(Timing timing, AreaLevel level, int carryMonths, List<Owed> owed) implements Serializable {

    /**
     * A data set that feeds the measure.
     *
     * @param byTown whether each town sends it, rather than a bureau for all
     * @param first  first month it is owed for
     * @param last   last month it is owed for
     * @param dueDay day of the following month on which it is due
     */
    public record Owed(boolean byTown, YearMonth first, YearMonth last, int dueDay) implements Serializable {

        /** Whether it is owed for {@code month}. */
        boolean covers(YearMonth month) {
            return !month.isBefore(first) && !month.isAfter(last);
        }
    }
}
