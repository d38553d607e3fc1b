package io.tuoyu.observations.spark;

import io.tuoyu.observations.Doubt;
import io.tuoyu.observations.Doubts;
import io.tuoyu.observations.Observation;
import io.tuoyu.observations.Observation.Submission;
import io.tuoyu.observations.Resolution;
import io.tuoyu.observations.Resolution.Part;
import io.tuoyu.observations.Stated;
import io.tuoyu.observations.Status;
import io.tuoyu.returns.Reason;
import io.tuoyu.tables.Tables;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;

/** The steps from accepted values to the published observations. */
public final class ObservationSteps {
    private static final int PUBLISHED = Tables.OBSERVATIONS.columns().size();
    private static final int AREA = Tables.OBSERVATIONS.indexOf("area_code");
    private static final int PERIOD = Tables.OBSERVATIONS.indexOf("period");
    private static final int MEASURE = Tables.OBSERVATIONS.indexOf("measure_id");
    private static final int VALUE = Tables.OBSERVATIONS.indexOf("value");
    private static final int STATUS = Tables.OBSERVATIONS.indexOf("status");
    private static final int DATASET = Tables.OBSERVATIONS.indexOf("dataset");
    private static final int SUBMISSION = Tables.OBSERVATIONS.indexOf("submission_id");
    private static final int FILE = Tables.OBSERVATIONS.indexOf("file");
    private static final int SHEET = Tables.OBSERVATIONS.indexOf("sheet");
    private static final int CELL = Tables.OBSERVATIONS.indexOf("cell");
    private static final int PRECEDENCE = PUBLISHED;
    private static final int RECENCY = PUBLISHED + 1;
    private static final int WITHHELD = PUBLISHED + 2;

    private ObservationSteps() {}

    /**
     * Gives every observation its status.
     *
     * <p>The rows travel as one broadcast and each task takes the areas of its range: nothing is shuffled, and no row
     * passes through Spark SQL's own format. On a district's PC that is half of the night.
     *
     * @param releaseId release that they will be published in
     * @param rules     what is asked about
     * @param doubted   takes what is asked about; a task that runs twice puts it in twice
     * @return the columns of {@link Tables#OBSERVATIONS}, all rows of an area in one partition, ordered by area, period
     *     and measure
     */
    public static JavaRDD<Object[]> resolved(
            SparkSession spark,
            List<Observation> observations,
            String releaseId,
            Doubts rules,
            CollectionAccumulator<Doubt> doubted) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        Object[][] rows = booked(observations, releaseId);
        List<Range> ranges = ranges(rows, context.defaultParallelism());
        Broadcast<Object[][]> shared = context.broadcast(rows);
        return context.parallelize(ranges, ranges.size())
                .flatMap(range -> new Resolved(
                        Arrays.asList(shared.value())
                                .subList(range.from(), range.to())
                                .iterator(),
                        rules,
                        doubted));
    }

    /** The published columns with an empty status, and what is needed to resolve them, ordered by area, period and measure. */
    private static Object[][] booked(List<Observation> observations, String releaseId) {
        Map<Submission, Long> recency = new HashMap<>();
        observations.stream()
                .map(Observation::submission)
                .distinct()
                .sorted(Resolution.oldestFirst())
                .forEach(submission -> recency.put(submission, (long) recency.size()));
        return observations.stream()
                .sorted(Comparator.comparing(Observation::areaCode)
                        .thenComparing(Observation::period)
                        .thenComparing(Observation::measure)
                        .thenComparing(Observation::precedence))
                .map(observation -> booked(observation, recency.get(observation.submission()), releaseId))
                .toArray(Object[][]::new);
    }

    private static Object[] booked(Observation observation, long recency, String releaseId) {
        Submission submission = observation.submission();
        return new Object[] {
            observation.areaCode(),
            observation.period().toString(),
            observation.measure(),
            observation.value(),
            "",
            submission.dataset(),
            submission.id(),
            submission.file(),
            observation.sheet().orElse(null),
            observation.row().orElse(null),
            observation.cell().orElse(null),
            submission.version(),
            submission.receivedAt(),
            releaseId,
            observation.precedence(),
            recency,
            observation.withheld()
        };
    }

    /** About equal parts that never cut an area in two. */
    private static List<Range> ranges(Object[][] rows, int parts) {
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        for (int part = 1; part <= parts; part++) {
            int to = Math.max(from, Math.toIntExact((long) rows.length * part / parts));
            while (to > 0 && to < rows.length && rows[to][AREA].equals(rows[to - 1][AREA])) {
                to++;
            }
            ranges.add(new Range(from, to));
            from = to;
        }
        return ranges;
    }

    /** Rows from {@code from} up to but not including {@code to}. */
    private record Range(int from, int to) implements Serializable {}

    /** Walks rows sorted by area, period and measure, and resolves one such group at a time. */
    private static final class Resolved implements Iterator<Object[]> {
        private final Doubts rules;
        private final CollectionAccumulator<Doubt> doubted;
        private final Iterator<Object[]> rows;
        private final List<Object[]> group = new ArrayList<>();
        /** What counts, of the measures and months of the area so far. */
        private final List<Stated> counted = new ArrayList<>();

        private List<Status> statuses = List.of();
        private Object[] next;
        private int at;

        Resolved(Iterator<Object[]> rows, Doubts rules, CollectionAccumulator<Doubt> doubted) {
            this.rules = rules;
            this.doubted = doubted;
            this.rows = rows;
            this.next = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return at < group.size() || next != null;
        }

        @Override
        public Object[] next() {
            if (at == group.size()) {
                readGroup();
            }
            Object[] values = Arrays.copyOf(group.get(at), PUBLISHED);
            values[STATUS] = statuses.get(at).name();
            at++;
            return values;
        }

        private void readGroup() {
            group.clear();
            at = 0;
            Object[] first = next;
            List<Part> parts = new ArrayList<>();
            while (next != null && isSameGroup(first, next)) {
                group.add(next);
                parts.add(new Part((Integer) next[PRECEDENCE], (Long) next[RECENCY], (Long) next[VALUE], (Boolean)
                        next[WITHHELD]));
                next = rows.hasNext() ? rows.next() : null;
            }
            statuses = Resolution.resolve(parts);
            doubt();
            if (next == null || !next[AREA].equals(first[AREA])) {
                rules.about(counted).forEach(doubted::add);
                counted.clear();
            }
        }

        /** Notes what counts, and asks each source that differs from it. */
        private void doubt() {
            Map<Integer, Object[]> firsts = new TreeMap<>();
            Map<Integer, Long> sums = new HashMap<>();
            Stated counts = null;
            for (int i = 0; i < group.size(); i++) {
                Object[] row = group.get(i);
                if (statuses.get(i) == Status.COUNTED || statuses.get(i) == Status.DIFFERS) {
                    firsts.putIfAbsent((Integer) row[PRECEDENCE], row);
                    sums.merge((Integer) row[PRECEDENCE], (Long) row[VALUE], Math::addExact);
                }
            }
            // The first of them is the one that counts: the others are less trusted.
            for (Map.Entry<Integer, Object[]> source : firsts.entrySet()) {
                Stated stated = stated(source.getValue(), sums.get(source.getKey()));
                if (counts == null) {
                    counts = stated;
                    counted.add(stated);
                } else {
                    doubted.add(Doubt.of(Reason.SOURCES_DIFFER, stated, counts));
                }
            }
        }

        private static Stated stated(Object[] row, long value) {
            return new Stated(
                    (String) row[AREA],
                    YearMonth.parse((String) row[PERIOD]),
                    (String) row[MEASURE],
                    value,
                    (String) row[DATASET],
                    (String) row[SUBMISSION],
                    (String) row[FILE],
                    (String) row[SHEET],
                    (String) row[CELL]);
        }

        private static boolean isSameGroup(Object[] a, Object[] b) {
            return a[MEASURE].equals(b[MEASURE]) && a[PERIOD].equals(b[PERIOD]) && a[AREA].equals(b[AREA]);
        }
    }
}
