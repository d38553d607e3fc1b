package io.tuoyu.indicators.spark;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tuoyu.indicators.Fact;
import io.tuoyu.indicators.IssuedCounts;
import io.tuoyu.indicators.Rule;
import io.tuoyu.indicators.Rules;
import io.tuoyu.indicators.TownFacts;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.tables.Table;
import io.tuoyu.tables.Tables;
import io.tuoyu.tables.spark.TableFiles.Row;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** The steps from observations to judged indicators. */
public final class IndicatorSteps {

    /** The tables that judging fills. */
    public static final List<Table> TABLES = Judged.TABLES;

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
                            return parts(rules, figures).entrySet().stream()
                                    .map(area -> new Tuple2<>(area.getKey(), FactBytes.write(sum(area.getValue()))))
                                    .iterator();
                        },
                        true)
                .mapToPair(area -> area);
        // One partition has added up all there is.
        return parts.getNumPartitions() == 1
                ? parts
                : parts.reduceByKey((a, b) -> FactBytes.write(sum(List.of(read(a, rules), read(b, rules)))));
    }

    private static Fact[][] read(byte[] facts, Rules rules) {
        return FactBytes.read(facts, rules.counted().size(), rules.months().size());
    }

    /**
     * Judges the facts of each area, by itself and within the areas next to it.
     *
     * @param facts    as {@link #facts}
     * @param editions number of the edition in force, by month; none while provisional
     * @param issued   what those editions published
     * @return rows of {@link #TABLES}
     */
    public static JavaRDD<Row> judged(
            JavaPairRDD<String, byte[]> facts,
            Rules rules,
            Map<YearMonth, Integer> editions,
            IssuedCounts issued,
            String releaseId) {
        Judged judged = new Judged(rules, editions, issued, releaseId);
        Set<String> heads = rules.places().values().stream()
                .flatMap(place -> place.above().stream().limit(1))
                .collect(toUnmodifiableSet());
        JavaPairRDD<String, Member> members = facts.flatMapToPair(
                area -> members(area._1(), area._2(), rules, heads).iterator());
        return (members.getNumPartitions() == 1
                        ? members.mapPartitions(some -> families(some).iterator(), true)
                        : members.groupByKey().map(family -> new Tuple2<>(family._1(), family._2())))
                .flatMap(family -> judge(family._1(), family._2(), judged, rules));
    }

    /** An area as one of a family: its head has the family's own name, the plan's root is alone in a family without a head. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way between two stages; nobody compares them.
    private record Member(String areaCode, byte[] facts) implements Serializable {}

    private static final String NOBODY = "";

    private static List<Tuple2<String, Member>> members(String areaCode, byte[] facts, Rules rules, Set<String> heads) {
        Member member = new Member(areaCode, facts);
        List<Tuple2<String, Member>> members = new ArrayList<>();
        members.add(new Tuple2<>(
                rules.places().get(areaCode).above().stream().findFirst().orElse(NOBODY), member));
        if (heads.contains(areaCode)) {
            members.add(new Tuple2<>(areaCode, member));
        }
        return members;
    }

    private static List<Tuple2<String, Iterable<Member>>> families(Iterator<Tuple2<String, Member>> members) {
        Map<String, List<Member>> families = new TreeMap<>();
        while (members.hasNext()) {
            Tuple2<String, Member> member = members.next();
            families.computeIfAbsent(member._1(), head -> new ArrayList<>()).add(member._2());
        }
        List<Tuple2<String, Iterable<Member>>> all = new ArrayList<>();
        families.forEach((head, family) -> all.add(new Tuple2<>(head, family)));
        return all;
    }

    /** Area by area, so that rows are written while the next are judged. */
    private static Iterator<Row> judge(String head, Iterable<Member> members, Judged judged, Rules rules) {
        SortedMap<String, Fact[][]> parts = new TreeMap<>();
        Fact[][] whole = new Fact[0][];
        for (Member member : members) {
            Fact[][] facts = read(member.facts(), rules);
            if (member.areaCode().equals(head)) {
                whole = facts;
            } else {
                parts.put(member.areaCode(), facts);
            }
        }
        List<Consumer<Consumer<Row>>> steps = new ArrayList<>();
        parts.forEach((areaCode, facts) -> steps.add(rows -> judged.area(areaCode, facts, rows)));
        if (whole.length > 0) {
            steps.addAll(judged.family(head, whole, parts));
        }
        return steps.stream().<Row>mapMulti(Consumer::accept).iterator();
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

    /** The facts of each area, and as parts those of each area above it. */
    private static Map<String, List<Fact[][]>> parts(Rules rules, Map<String, Long[][]> figures) {
        Map<String, List<Fact[][]>> parts = new TreeMap<>();
        figures.forEach((areaCode, known) -> {
            Fact[][] own = own(rules, areaCode, known);
            parts.computeIfAbsent(areaCode, area -> new ArrayList<>()).add(own);
            for (String above : rules.places().get(areaCode).above()) {
                parts.computeIfAbsent(above, area -> new ArrayList<>()).add(asParts(own));
            }
        });
        return parts;
    }

    /** What one area reports is known of it; of what is derived, and where it says nothing, {@code null}. */
    private static Fact[][] own(Rules rules, String areaCode, Long[][] figures) {
        Fact[][] own = new Fact[rules.counted().size()][rules.months().size()];
        Rules.Place place = rules.places().get(areaCode);
        TownFacts town = new TownFacts(rules, areaCode, figures);
        for (int month = 0; month < rules.months().size(); month++) {
            if (place.validity().holdsAtEndOf(rules.months().get(month))) {
                for (int indicator = 0; indicator < own.length; indicator++) {
                    Rule rule = rules.counted().get(indicator);
                    if (rule.isSummed()) {
                        Fact fact = town.fact(rule, month);
                        // What a bureau reports for the whole district is a figure of its own; its silence is the
                        // towns', unless it is not theirs to say.
                        boolean isOwn = place.level() == AreaLevel.TOWN || fact.known() > 0 || town.isReported(rule);
                        own[indicator][month] = isOwn ? fact : null;
                    }
                }
            }
        }
        return own;
    }

    private static Fact[][] asParts(Fact[][] own) {
        Fact[][] parts = new Fact[own.length][];
        for (int indicator = 0; indicator < own.length; indicator++) {
            parts[indicator] = own[indicator].clone();
            for (int month = 0; month < parts[indicator].length; month++) {
                Fact fact = parts[indicator][month];
                parts[indicator][month] = fact == null ? null : fact.asPart();
            }
        }
        return parts;
    }

    private static Fact[][] sum(List<Fact[][]> parts) {
        Fact[][] first = parts.get(0);
        if (parts.size() == 1) {
            return first;
        }
        Fact[][] sum = new Fact[first.length][first[0].length];
        List<Fact> facts = new ArrayList<>(parts.size());
        for (int indicator = 0; indicator < sum.length; indicator++) {
            for (int month = 0; month < sum[indicator].length; month++) {
                facts.clear();
                for (Fact[][] part : parts) {
                    if (part[indicator][month] != null) {
                        facts.add(part[indicator][month]);
                    }
                }
                sum[indicator][month] = facts.isEmpty() ? null : Fact.sum(facts);
            }
        }
        return sum;
    }
}
