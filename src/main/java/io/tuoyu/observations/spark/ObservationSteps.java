package io.tuoyu.observations.spark;

import io.tuoyu.observations.Observation;
import io.tuoyu.observations.Observation.Submission;
import io.tuoyu.observations.Question;
import io.tuoyu.observations.Resolution;
import io.tuoyu.observations.Resolution.Part;
import io.tuoyu.observations.Status;
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
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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
     * @param disputed  takes what two sources state differently, for {@link #questions}
     * @return the columns of {@link Tables#OBSERVATIONS}, all rows of an area in one partition, ordered by area, period
     *     and measure
     */
    public static JavaRDD<Object[]> resolved(
            SparkSession spark, List<Observation> observations, String releaseId, CollectionAccumulator<Row> disputed) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        Object[][] rows = booked(observations, releaseId);
        List<Range> ranges = ranges(rows, context.defaultParallelism());
        Broadcast<Object[][]> shared = context.broadcast(rows);
        return context.parallelize(ranges, ranges.size())
                .flatMap(range -> new Resolved(
                        Arrays.asList(shared.value())
                                .subList(range.from(), range.to())
                                .iterator(),
                        disputed));
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

    /** The disputed figures as questions, ordered by area, period and measure; a task that ran twice asks once. */
    public static List<Question> questions(List<Row> disputed) {
        return disputed.stream()
                .map(row -> new Question(
                        row.getString(0),
                        YearMonth.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getString(8),
                        Optional.ofNullable(row.getString(9))))
                .distinct()
                .sorted(Comparator.comparing(Question::areaCode)
                        .thenComparing(Question::period)
                        .thenComparing(Question::measure)
                        .thenComparing(Question::otherDataset))
                .toList();
    }

    /** Walks rows sorted by area, period and measure, and resolves one such group at a time. */
    private static final class Resolved implements Iterator<Object[]> {
        private final CollectionAccumulator<Row> disputed;
        private final Iterator<Object[]> rows;
        private final List<Object[]> group = new ArrayList<>();
        private List<Status> statuses = List.of();
        private Object[] next;
        private int at;

        Resolved(Iterator<Object[]> rows, CollectionAccumulator<Row> disputed) {
            this.disputed = disputed;
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
            if (statuses.contains(Status.DIFFERS)) {
                dispute();
            }
        }

        /** One question to each source that differs, with its sum beside the one that counts. */
        private void dispute() {
            long countedValue = 0;
            Object[] counted = null;
            Map<Integer, Long> sums = new TreeMap<>();
            Map<Integer, Object[]> firsts = new HashMap<>();
            for (int i = 0; i < group.size(); i++) {
                Object[] row = group.get(i);
                if (statuses.get(i) == Status.COUNTED) {
                    countedValue = Math.addExact(countedValue, (Long) row[VALUE]);
                    counted = row;
                } else if (statuses.get(i) == Status.DIFFERS) {
                    sums.merge((Integer) row[PRECEDENCE], (Long) row[VALUE], Math::addExact);
                    firsts.putIfAbsent((Integer) row[PRECEDENCE], row);
                }
            }
            for (Map.Entry<Integer, Long> other : sums.entrySet()) {
                Object[] first = firsts.get(other.getKey());
                disputed.add(RowFactory.create(
                        first[AREA],
                        first[PERIOD],
                        first[MEASURE],
                        counted[DATASET],
                        countedValue,
                        first[DATASET],
                        other.getValue(),
                        first[SUBMISSION],
                        first[FILE],
                        first[SHEET]));
            }
        }

        private static boolean isSameGroup(Object[] a, Object[] b) {
            return a[MEASURE].equals(b[MEASURE]) && a[PERIOD].equals(b[PERIOD]) && a[AREA].equals(b[AREA]);
        }
    }
}
