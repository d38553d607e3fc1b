package io.tuoyu.indicators.spark;

import io.tuoyu.indicators.Assessment;
import io.tuoyu.indicators.Fact;
import io.tuoyu.indicators.IndicatorValue;
import io.tuoyu.indicators.Rules;
import io.tuoyu.indicators.TownFacts;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.tables.Table;
import io.tuoyu.tables.Tables;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** The steps from observations to judged indicators. */
public final class IndicatorSteps {

    private IndicatorSteps() {}

    private static final Table OBSERVATIONS = Tables.OBSERVATIONS;
    private static final int AREA = OBSERVATIONS.indexOf("area_code");
    private static final int PERIOD = OBSERVATIONS.indexOf("period");
    private static final int MEASURE = OBSERVATIONS.indexOf("measure_id");
    private static final int VALUE = OBSERVATIONS.indexOf("value");
    private static final int STATUS = OBSERVATIONS.indexOf("status");
    private static final String COUNTED = "COUNTED";

    /**
     * What is known of each indicator in each area, ratios of sums: its own figures, and those of all areas that sum into it.
     *
     * @param observations the columns of {@link Tables#OBSERVATIONS}, all rows of an area in one partition
     * @param silent       areas without any observation: missing, not forgotten
     * @param measures     ids of the measures, in the rules' order
     * @return facts of all indicators and months, see {@link FactBytes}, by area
     */
    public static JavaPairRDD<String, byte[]> facts(
            JavaRDD<Object[]> observations, Set<String> silent, Rules rules, List<String> measures) {
        Map<String, Integer> months =
                places(rules.months().stream().map(YearMonth::toString).toList());
        Map<String, Integer> places = places(measures);
        JavaPairRDD<String, byte[]> parts = observations
                .mapPartitionsWithIndex(
                        (partition, rows) -> {
                            Map<String, Long[][]> figures = figures(rows, months, places);
                            if (partition == 0) {
                                silent.forEach(area -> figures.put(area, new Long[months.size()][places.size()]));
                            }
                            Map<String, Fact[][]> facts = new TreeMap<>();
                            figures.forEach((areaCode, known) -> add(rules, areaCode, known, facts));
                            return facts.entrySet().stream()
                                    .map(area -> new Tuple2<>(area.getKey(), FactBytes.write(area.getValue())))
                                    .iterator();
                        },
                        true)
                .mapToPair(area -> area);
        // One partition has added up all there is.
        return parts.getNumPartitions() == 1
                ? parts
                : parts.reduceByKey((a, b) -> FactBytes.write(plus(read(a, rules), read(b, rules))));
    }

    private static Fact[][] read(byte[] facts, Rules rules) {
        return FactBytes.read(facts, rules.indicators().size(), rules.months().size());
    }

    /**
     * Judges the facts of each area.
     *
     * @param facts    as {@link #facts}
     * @param editions number of the edition in force, by month; none while provisional
     * @return the columns of {@link Tables#INDICATOR_VALUES}
     */
    public static JavaRDD<Object[]> judged(
            JavaPairRDD<String, byte[]> facts, Rules rules, Map<YearMonth, Integer> editions, String releaseId) {
        return facts.flatMap(area -> new Assessment(rules, area._1(), read(area._2(), rules))
                .values().stream()
                        .map(value -> published(value, rules, editions, releaseId))
                        .iterator());
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }

    /** The figures of each area by place of the month and of the measure: the sum of the cells that count. */
    private static Map<String, Long[][]> figures(
            Iterator<Object[]> rows, Map<String, Integer> months, Map<String, Integer> measures) {
        Map<String, Long[][]> figures = new TreeMap<>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            Long[][] area =
                    figures.computeIfAbsent((String) row[AREA], areaCode -> new Long[months.size()][measures.size()]);
            Integer month = months.get(row[PERIOD]);
            Integer measure = measures.get(row[MEASURE]);
            if (month != null && measure != null && row[STATUS].equals(COUNTED)) {
                Long[] known = area[month];
                long value = (Long) row[VALUE];
                known[measure] = known[measure] == null ? value : Math.addExact(known[measure], value);
            }
        }
        return figures;
    }

    /** Adds the facts of one area to its own and to those of each area above it. */
    private static void add(Rules rules, String areaCode, Long[][] figures, Map<String, Fact[][]> facts) {
        Rules.Place place = rules.places().get(areaCode);
        TownFacts town = new TownFacts(rules, areaCode, figures);
        for (int month = 0; month < rules.months().size(); month++) {
            if (place.validity().holdsAtEndOf(rules.months().get(month))) {
                for (int indicator = 0; indicator < rules.indicators().size(); indicator++) {
                    if (rules.indicators().get(indicator).isSummed()) {
                        Fact fact = town.fact(rules.indicators().get(indicator), month);
                        // What a bureau reports for the whole district is a figure of its own; its silence is the
                        // towns'.
                        if (place.level() == AreaLevel.TOWN || fact.known() > 0) {
                            add(rules, areaCode, indicator, month, fact, facts);
                            for (String above : place.above()) {
                                add(rules, above, indicator, month, fact.asPart(), facts);
                            }
                        }
                    }
                }
            }
        }
    }

    private static void add(
            Rules rules, String areaCode, int indicator, int month, Fact fact, Map<String, Fact[][]> facts) {
        Fact[] months = facts.computeIfAbsent(
                        areaCode,
                        area -> new Fact[rules.indicators().size()]
                                [rules.months().size()])[indicator];
        months[month] = months[month] == null ? fact : months[month].plus(fact);
    }

    private static Fact[][] plus(Fact[][] facts, Fact[][] others) {
        for (int indicator = 0; indicator < facts.length; indicator++) {
            for (int month = 0; month < facts[indicator].length; month++) {
                Fact fact = facts[indicator][month];
                Fact other = others[indicator][month];
                if (other != null) {
                    facts[indicator][month] = fact == null ? other : fact.plus(other);
                }
            }
        }
        return facts;
    }

    private static Object[] published(
            IndicatorValue value, Rules rules, Map<YearMonth, Integer> editions, String releaseId) {
        return new Object[] {
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
            releaseId
        };
    }
}
