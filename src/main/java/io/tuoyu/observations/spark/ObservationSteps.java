package io.tuoyu.observations.spark;

import static org.apache.spark.sql.functions.col;

import io.tuoyu.observations.Observation;
import io.tuoyu.observations.Observation.Submission;
import io.tuoyu.observations.Resolution;
import io.tuoyu.observations.Resolution.Part;
import io.tuoyu.observations.Status;
import io.tuoyu.tables.Tables;
import io.tuoyu.tables.spark.SparkSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The steps from accepted values to the published observations. */
public final class ObservationSteps {
    /** The published columns, and what is needed to resolve them. */
    private static final StructType BOOKED = SparkSchema.of(Tables.OBSERVATIONS)
            .add("precedence", DataTypes.IntegerType, false)
            .add("recency", DataTypes.LongType, false)
            .add("withheld", DataTypes.BooleanType, false);

    private static final StructType PUBLISHED = SparkSchema.of(Tables.OBSERVATIONS);
    private static final int AREA = PUBLISHED.fieldIndex("area_code");
    private static final int PERIOD = PUBLISHED.fieldIndex("period");
    private static final int MEASURE = PUBLISHED.fieldIndex("measure_id");
    private static final int VALUE = PUBLISHED.fieldIndex("value");
    private static final int STATUS = PUBLISHED.fieldIndex("status");
    private static final int PRECEDENCE = BOOKED.fieldIndex("precedence");
    private static final int RECENCY = BOOKED.fieldIndex("recency");
    private static final int WITHHELD = BOOKED.fieldIndex("withheld");

    private ObservationSteps() {}

    /**
     * Hands observations to Spark.
     *
     * @param releaseId release that they will be published in
     * @return the columns of {@link Tables#OBSERVATIONS} with an empty status, precedence, recency and withheld
     */
    public static Dataset<Row> booked(SparkSession spark, List<Observation> observations, String releaseId) {
        Map<Submission, Long> recency = new HashMap<>();
        observations.stream()
                .map(Observation::submission)
                .distinct()
                .sorted(Resolution.oldestFirst())
                .forEach(submission -> recency.put(submission, (long) recency.size()));
        List<Row> rows = new ArrayList<>(observations.size());
        for (Observation observation : observations) {
            Submission submission = observation.submission();
            rows.add(RowFactory.create(
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
                    recency.get(submission),
                    observation.withheld()));
        }
        return spark.createDataFrame(rows, BOOKED);
    }

    /**
     * Gives every observation its status.
     *
     * @param booked as {@link #booked}
     * @return the columns of {@link Tables#OBSERVATIONS}, ordered by area, period and measure in each partition
     */
    public static Dataset<Row> resolved(Dataset<Row> booked) {
        return booked.repartition(col("area_code"))
                .sortWithinPartitions("area_code", "period", "measure_id", "precedence", "recency", "row", "cell")
                .mapPartitions((MapPartitionsFunction<Row, Row>) Resolved::new, Encoders.row(PUBLISHED));
    }

    /** Walks rows sorted by area, period and measure, and resolves one such group at a time. */
    private static final class Resolved implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final List<Row> group = new ArrayList<>();
        private List<Status> statuses = List.of();
        private Row next;
        private int at;

        Resolved(Iterator<Row> rows) {
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
        }

        private static boolean isSameGroup(Row a, Row b) {
            return a.getString(MEASURE).equals(b.getString(MEASURE))
                    && a.getString(PERIOD).equals(b.getString(PERIOD))
                    && a.getString(AREA).equals(b.getString(AREA));
        }
    }
}
