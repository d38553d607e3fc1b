package io.tuoyu.returns.source;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a table says at one moment.
 *
 * @param months rows of each month, in an order that depends on nothing but what they hold
 * @param faults what is wrong with it
 */
record TableContent(SortedMap<YearMonth, List<List<String>>> months, List<TableFault> faults) {

    private static final Comparator<List<String>> BY_CONTENT = (one, other) -> {
        for (int at = 0; at < one.size(); at++) {
            int order = one.get(at).compareTo(other.get(at));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    static TableContent refused(List<TableFault> faults) {
        return new TableContent(new TreeMap<>(), List.copyOf(faults));
    }

    /** Whether nothing was taken because of its faults. */
    boolean isRefused() {
        return months.isEmpty() && !faults.isEmpty();
    }

    /**
     * What a return of {@code month} says: the rows of that month, or of all months of its year up to it.
     *
     * @return in order
     */
    List<List<String>> rows(YearMonth month, boolean isYearToDate) {
        List<List<String>> rows = new ArrayList<>();
        months.subMap(isYearToDate ? month.withMonth(1) : month, month.plusMonths(1))
                .values()
                .forEach(rows::addAll);
        rows.sort(BY_CONTENT);
        return rows;
    }
}
