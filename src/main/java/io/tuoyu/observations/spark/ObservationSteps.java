package io.tuoyu.observations.spark;


import io.tuoyu.observations.Observation;
import io.tuoyu.observations.Observation.Submission;
import io.tuoyu.observations.Question;
import io.tuoyu.observations.Resolution;
import io.tuoyu.observations.Resolution.Part;
import io.tuoyu.observations.Status;
import io.tuoyu.tables.Tables;
import io.tuoyu.tables.spark.SparkSchema;
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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.CollectionAccumulator;

/** The steps from accepted values to the published observations. */
public final class ObservationSteps {
    private static final StructType PUBLISHED = SparkSchema.of(Tables.OBSERVATIONS);
    private static final int AREA = PUBLISHED.fieldIndex("area_code");
    private static final int PERIOD = PUBLISHED.fieldIndex("period");
    private static final int MEASURE = PUBLISHED.fieldIndex("measure_id");
    private static final int VALUE = PUBLISHED.fieldIndex("value");
    private static final int STATUS = PUBLISHED.fieldIndex("status");
    private static final int DATASET = PUBLISHED.fieldIndex("dataset");
    private static final int SUBMISSION = PUBLISHED.fieldIndex("submission_id");
    private static final int FILE = PUBLISHED.fieldIndex("file");
    private static final int SHEET = PUBLISHED.fieldIndex("sheet");
    private static final int PRECEDENCE = PUBLISHED.size();
    private static final int RECENCY = PUBLISHED.size() + 1;
    private static final int WITHHELD = PUBLISHED.size() + 2;

    private ObservationSteps() {}

    /**
     * Gives every observation its status.
     *
     * <p>The rows travel as one broadcast and each task takes the areas of its range: nothing is shuffled, and no row
     * passes through Spark's own format before it is written. On a district's PC that is half of the night.
     *
     * @param releaseId release that they will be published in
     * @param disputed  takes what two sources state differently, for {@link #questions}
     * @return the columns of {@link Tables#OBSERVATIONS}, all rows of an area in one partition, ordered by area, period
     *     and measure
     */
    public static JavaRDD<Row> resolved(
            SparkSession spark,
            List<Observation> observations,
            String releaseId,
            CollectionAccumulator<Row> disputed) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        Row[] rows = booked(observations, releaseId);
        List<Range> ranges = ranges(rows, context.defaultParallelism());
        Broadcast<Row[]> shared = context.broadcast(rows);
        return context.parallelize(ranges, ranges.size())
                .flatMap(range -> new Resolved(
                        Arrays.asList(shared.value()).subList(range.from(), range.to()).iterator(), disputed));
    }

    /** The resolved rows as the table that is published. */
    public static Dataset<Row> published(SparkSession spark, JavaRDD<Row> resolved) {
        return spark.createDataFrame(resolved, PUBLISHED);
    }

    /** The published columns with an empty status, and what is needed to resolve them, ordered by area, period and measure. */
    private static Row[] booked(List<Observation> observations, String releaseId) {
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
                .toArray(Row[]::new);
    }

    private static Row booked(Observation observation, long recency, String releaseId) {
        Submission submission = observation.submission();
        return RowFactory.create(
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
                observation.withheld());
    }

    /** About equal parts that never cut an area in two. */
    private static List<Range> ranges(Row[] rows, int parts) {
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        for (int part = 1; part <= parts; part++) {
            int to = Math.max(from, Math.toIntExact((long) rows.length * part / parts));
            while (to > 0 && to < rows.length && rows[to].getString(AREA).equals(rows[to - 1].getString(AREA))) {
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
    private static final class Resolved implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final CollectionAccumulator<Row> disputed;
        private final List<Row> group = new ArrayList<>();
        private List<Status> statuses = List.of();
        private Row next;
        private int at;

        Resolved(Iterator<Row> rows, CollectionAccumulator<Row> disputed) {
            this.disputed = disputed;
            this.rows = rows;
            this.next = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return at < group.size() || next != null;
        }

        @Override
        public Row next() {
            if (at == group.size()) {
                readGroup();
            }
            Object[] values = new Object[PUBLISHED.size()];
            Row row = group.get(at);
            for (int i = 0; i < values.length; i++) {
                values[i] = i == STATUS ? statuses.get(at).name() : row.get(i);
            }
            at++;
            return RowFactory.create(values);
        }

        private void readGroup() {
            group.clear();
            at = 0;
            Row first = next;
            List<Part> parts = new ArrayList<>();
            while (next != null && isSameGroup(first, next)) {
                group.add(next);
                parts.add(new Part(
                        next.getInt(PRECEDENCE),
                        next.getLong(RECENCY),
                        next.getLong(VALUE),
                        next.getBoolean(WITHHELD)));
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
            Row counted = null;
            Map<Integer, Long> sums = new TreeMap<>();
            Map<Integer, Row> firsts = new HashMap<>();
            for (int i = 0; i < group.size(); i++) {
                Row row = group.get(i);
                if (statuses.get(i) == Status.COUNTED) {
                    countedValue += row.getLong(VALUE);
                    counted = row;
                } else if (statuses.get(i) == Status.DIFFERS) {
                    sums.merge(row.getInt(PRECEDENCE), row.getLong(VALUE), Long::sum);
                    firsts.putIfAbsent(row.getInt(PRECEDENCE), row);
                }
            }
            for (Map.Entry<Integer, Long> other : sums.entrySet()) {
                Row first = firsts.get(other.getKey());
                disputed.add(RowFactory.create(
                        first.getString(AREA),
                        first.getString(PERIOD),
                        first.getString(MEASURE),
                        counted.getString(DATASET),
                        countedValue,
                        first.getString(DATASET),
                        other.getValue(),
                        first.getString(SUBMISSION),
                        first.getString(FILE),
                        first.getString(SHEET)));
            }
        }

        private static boolean isSameGroup(Row a, Row b) {
            return a.getString(MEASURE).equals(b.getString(MEASURE))
                    && a.getString(PERIOD).equals(b.getString(PERIOD))
                    && a.getString(AREA).equals(b.getString(AREA));
        }
    }
}
