package io.tuoyu.indicators.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import io.tuoyu.indicators.Assessment;
import io.tuoyu.indicators.Fact;
import io.tuoyu.indicators.IndicatorValue;
import io.tuoyu.indicators.Rules;
import io.tuoyu.indicators.TownFacts;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.tables.Tables;
import io.tuoyu.tables.spark.SparkSchema;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The steps from observations to judged indicators. */
public final class IndicatorSteps {
    private static final StructType PUBLISHED = SparkSchema.of(Tables.INDICATOR_VALUES);

    private IndicatorSteps() {}

    /**
     * Sums what counts, area by area.
     *
     * @param observations area_code, period, measure_id, value, status
     * @return area_code, period, measure_id, value; one row per area, period and measure
     */
    public static Dataset<Row> counted(Dataset<Row> observations) {
        return observations
                .where(col("status").equalTo("COUNTED"))
                .repartition(col("area_code"))
                .groupBy("area_code", "period", "measure_id")
                .agg(sum("value").as("value"));
    }

    /**
     * What is known of each indicator in each town and, added up, in each area above.
     *
     * @param counted as {@link #counted}
     * @param measures ids of the measures, in the rules' order
     * @return one row per area, indicator and month, by place
     */
    public static Dataset<Row> facts(Dataset<Row> counted, Rules rules, List<String> measures) {
        return counted.sortWithinPartitions("area_code")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new ByArea(rows, area -> {
                            String areaCode = area.get(0).getString(0);
                            return factsOf(rules, areaCode, figures(area, rules, measures));
                        }),
                        Encoders.row(FactRows.SCHEMA))
                .repartition(col("area_code"))
                .groupBy("area_code", "indicator", "month")
                .agg(
                        sum("numerator").as("numerator"),
                        sum("denominator").as("denominator"),
                        sum("pending").as("pending"),
                        sum("unknown").as("unknown"),
                        sum("known").as("known"),
                        sum("carried").as("carried"),
                        sum("missing").as("missing"),
                        sum("blind").as("blind"),
                        max("lag").as("lag"),
                        max("absence").as("absence"),
                        collect_list("stratum").as("strata"));
    }

    /**
     * Judges the facts.
     *
     * @param facts    as {@link #facts}
     * @param editions number of the edition in force, by month; none while provisional
     * @return the columns of {@link Tables#INDICATOR_VALUES}, ordered by area, indicator and month in each partition
     */
    public static Dataset<Row> judged(
            Dataset<Row> facts, Rules rules, Map<YearMonth, Integer> editions, String releaseId) {
        return facts.sortWithinPartitions("area_code")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new ByArea(rows, area -> {
                            Fact[][] known = new Fact[rules.indicators().size()]
                                    [rules.months().size()];
                            area.forEach(row -> known[row.getInt(1)][row.getInt(2)] = FactRows.fact(row));
                            return new Assessment(rules, area.get(0).getString(0), known)
                                    .values().stream()
                                            .map(value -> published(value, rules, editions, releaseId))
                                            .toList();
                        }),
                        Encoders.row(PUBLISHED));
    }

    private static Long[][] figures(List<Row> area, Rules rules, List<String> measures) {
        Long[][] figures = new Long[rules.months().size()][measures.size()];
        for (Row row : area) {
            int month = rules.months().indexOf(YearMonth.parse(row.getString(1)));
            int measure = measures.indexOf(row.getString(2));
            if (month >= 0 && measure >= 0) {
                figures[month][measure] = row.getLong(3);
            }
        }
        return figures;
    }

    private static List<Row> factsOf(Rules rules, String areaCode, Long[][] figures) {
        Rules.Place place = rules.places().get(areaCode);
        TownFacts town = new TownFacts(rules, areaCode, figures);
        List<Row> facts = new ArrayList<>();
        for (int month = 0; month < rules.months().size(); month++) {
            if (place.validity().holdsAtEndOf(rules.months().get(month))) {
                for (int indicator = 0; indicator < rules.indicators().size(); indicator++) {
                    if (rules.indicators().get(indicator).isSummed()) {
                        Fact fact = town.fact(rules.indicators().get(indicator), month);
                        // What a bureau reports for the whole district is a figure of its own; its silence is the
                        // towns'.
                        if (place.level() == AreaLevel.TOWN || fact.known() > 0) {
                            facts.add(FactRows.of(areaCode, indicator, month, fact));
                            for (String above : place.above()) {
                                facts.add(FactRows.of(above, indicator, month, fact.asPart()));
                            }
                        }
                    }
                }
            }
        }
        return facts;
    }

    private static Row published(
            IndicatorValue value, Rules rules, Map<YearMonth, Integer> editions, String releaseId) {
        return RowFactory.create(
                value.rule().id(),
                value.areaCode(),
                rules.places().get(value.areaCode()).level().code(),
                value.period().toString(),
                value.start(),
                value.period().atEndOfMonth(),
                value.numerator().orElse(null),
                value.denominator().orElse(null),
                value.rule().factor(),
                value.value().orElse(null),
                value.rule().unit(),
                value.bounds().map(IndicatorValue.Bounds::lower).orElse(null),
                value.bounds().map(IndicatorValue.Bounds::upper).orElse(null),
                value.bounds().map(IndicatorValue.Bounds::method).orElse(null),
                value.state().name(),
                value.coverage().orElse(null),
                value.target().orElse(null),
                value.targetDate().orElse(null),
                value.standing().name(),
                value.verdict().name(),
                value.progress().map(Enum::name).orElse(null),
                value.gap().isPresent() ? value.gap().getAsLong() : null,
                value.previousValue().orElse(null),
                value.rule().definitionVersion(),
                value.asOf().orElse(null),
                editions.get(value.period()),
                releaseId);
    }

    /** Walks rows that stand together by area, and turns the rows of one area into others. */
    private static final class ByArea implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final Function<List<Row>, List<Row>> turn;
        private Iterator<Row> turned = List.<Row>of().iterator();
        private Row next;

        ByArea(Iterator<Row> rows, Function<List<Row>, List<Row>> turn) {
            this.rows = rows;
            this.turn = turn;
            this.next = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (!turned.hasNext() && next != null) {
                List<Row> area = new ArrayList<>();
                String areaCode = next.getString(0);
                while (next != null && next.getString(0).equals(areaCode)) {
                    area.add(next);
                    next = rows.hasNext() ? rows.next() : null;
                }
                turned = turn.apply(area).iterator();
            }
            return turned.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return turned.next();
        }
    }
}
