package io.tuoyu.jobs;

import io.tuoyu.indicators.Change;
import io.tuoyu.indicators.IssuedCounts;
import io.tuoyu.indicators.ValueState;
import io.tuoyu.release.Edition;
import io.tuoyu.release.Release;
import io.tuoyu.tables.ParquetTable;
import io.tuoyu.tables.Table;
import io.tuoyu.tables.Tables;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a new release says otherwise than the editions that were issued: whoever cited a figure can see that it changed.
 */
final class Revisions {

    private static final Table VALUES = Tables.INDICATOR_VALUES;
    private static final int INDICATOR = VALUES.indexOf("indicator_id");
    private static final int AREA = VALUES.indexOf("area_code");
    private static final int PERIOD = VALUES.indexOf("period");
    private static final int NUMERATOR = VALUES.indexOf("numerator");
    private static final int DENOMINATOR = VALUES.indexOf("denominator");
    private static final int VALUE = VALUES.indexOf("value");
    private static final int VERDICT = VALUES.indexOf("verdict");
    private static final int VERSION = VALUES.indexOf("definition_version");
    private static final int STATE = VALUES.indexOf("value_state");

    private Revisions() {}

    /**
     * Rows of {@link Tables#REVISIONS}.
     *
     * @param issued    the edition in force and its release, by month
     * @param directory where the new release lies, its indicator values written
     */
    static List<Object[]> against(Map<YearMonth, Issued> issued, Path directory, String releaseId) throws IOException {
        if (issued.isEmpty()) {
            return List.of();
        }
        Map<Key, Object[]> now = new HashMap<>();
        for (Object[] row : ParquetTable.read(VALUES, directory)) {
            now.put(Key.of(row), row);
        }
        List<Object[]> revisions = new ArrayList<>();
        for (Map.Entry<YearMonth, Issued> month : issued.entrySet()) {
            for (Object[] old :
                    ParquetTable.read(VALUES, month.getValue().release().directory())) {
                Object[] row = now.get(Key.of(old));
                if (old[PERIOD].equals(month.getKey().toString()) && row != null && differs(old, row)) {
                    revisions.add(new Object[] {
                        old[INDICATOR],
                        old[AREA],
                        old[PERIOD],
                        month.getValue().edition().number(),
                        old[NUMERATOR],
                        old[DENOMINATOR],
                        old[VALUE],
                        row[NUMERATOR],
                        row[DENOMINATOR],
                        row[VALUE],
                        old[VERDICT],
                        row[VERDICT],
                        releaseId
                    });
                }
            }
        }
        revisions.sort(Comparator.comparing((Object[] row) -> (String) row[2])
                .thenComparing(row -> (String) row[0])
                .thenComparing(row -> (String) row[1]));
        return revisions;
    }

    /** What the editions in force published of every indicator and area in their month; what was out of range is no part of it. */
    static IssuedCounts counts(Map<YearMonth, Issued> issued) throws IOException {
        IssuedCounts counts = new IssuedCounts();
        for (Map.Entry<YearMonth, Issued> month : issued.entrySet()) {
            for (Object[] row : ParquetTable.read(
                    VALUES,
                    month.getValue().release().directory(),
                    year -> year == month.getKey().getYear())) {
                if (row[PERIOD].equals(month.getKey().toString())
                        && row[NUMERATOR] != null
                        && !row[STATE].equals(ValueState.OUT_OF_RANGE.name())) {
                    counts.add(
                            month.getKey(),
                            (String) row[INDICATOR],
                            (Integer) row[VERSION],
                            (String) row[AREA],
                            new Change.Counts(whole(row[NUMERATOR]), whole(row[DENOMINATOR])));
                }
            }
        }
        return counts;
    }

    /** Weighted samples have fractions; they are never split. */
    private static long whole(Object count) {
        return count == null ? 0 : ((BigDecimal) count).longValue();
    }

    private static boolean differs(Object[] old, Object[] row) {
        return !Objects.equals(old[NUMERATOR], row[NUMERATOR])
                || !Objects.equals(old[DENOMINATOR], row[DENOMINATOR])
                || !Objects.equals(old[VALUE], row[VALUE])
                || !old[VERDICT].equals(row[VERDICT])
                || !old[STATE].equals(row[STATE]);
    }

    /** An edition in force, and the release that it froze. */
    record Issued(Edition edition, Release release) {}

    private record Key(Object indicator, Object area, Object period) {
        static Key of(Object[] row) {
            return new Key(row[INDICATOR], row[AREA], row[PERIOD]);
        }
    }
}
