package io.tuoyu.jobs;

import io.tuoyu.indicators.IssuedCounts;
import io.tuoyu.indicators.Rules;
import io.tuoyu.indicators.spark.IndicatorSteps;
import io.tuoyu.plan.Area;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Areas;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Label;
import io.tuoyu.plan.Measure;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Validity;
import io.tuoyu.tables.ParquetTable;
import io.tuoyu.tables.Table;
import io.tuoyu.tables.Tables;
import io.tuoyu.tables.spark.TableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * An invented province with the indicators of a district's plan: what judging costs where there are a thousand towns, beside the
 * plain sums that it follows.
 */
public final class Province implements AutoCloseable {
    private static final String CODE = "990000";
    private static final int PARTS = 8;
    private static final int MONTHS = 60;

    /** Of a hundred returns so many are missing. */
    private static final int SILENT = 3;

    private final Plan plan;
    private final Path directory;
    private final SparkSession spark;
    private final Rules rules;
    private final List<String> measures;
    private final List<String> towns;

    /**
     * Writes what the towns report.
     *
     * @param like      plan whose measures and indicators the province has
     * @param towns     towns, in as many districts as keep about thirteen in each
     * @param directory empty directory
     */
    public Province(Plan like, int towns, int districts, Path directory) throws IOException {
        this.plan = inhabited(like, towns, districts);
        this.directory = directory;
        YearMonth last = plan.settings().baseline().plusMonths(MONTHS - 1L);
        this.rules = Rules.of(plan, last, last.plusMonths(1).atEndOfMonth());
        this.measures = plan.measures().stream().map(Measure::id).toList();
        this.towns = plan.areas().towns().stream().map(Area::code).toList();
        this.spark = SparkSession.builder()
                .appName("tuoyu-province")
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.ui.showConsoleProgress", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.local.dir", directory.resolve("scratch").toString())
                .config("spark.sql.shuffle.partitions", PARTS)
                .config("spark.default.parallelism", PARTS)
                .getOrCreate();
        report();
    }

    /** Towns, indicators and months. */
    public String size() {
        return towns.size() + " × " + rules.indicators().size() + " × "
                + rules.months().size();
    }

    private static Plan inhabited(Plan like, int towns, int districts) {
        List<Area> areas = new ArrayList<>();
        areas.add(area(CODE, AreaLevel.PROVINCE, Optional.empty()));
        for (int district = 0; district < districts; district++) {
            areas.add(area(districtCode(district), AreaLevel.DISTRICT, Optional.of(CODE)));
        }
        for (int town = 0; town < towns; town++) {
            String district = districtCode(town % districts);
            String code = district + String.format(Locale.ROOT, "%03d", town / districts);
            areas.add(area(code, AreaLevel.TOWN, Optional.of(district)));
        }
        return new Plan(
                like.id(),
                like.name(),
                like.document(),
                new Areas(areas, List.of(), List.of(), List.of()),
                like.datasets(),
                like.measures(),
                like.indicators(),
                like.units(),
                like.phases(),
                like.tasks(),
                like.definitions(),
                like.settings(),
                like.sources(),
                like.fingerprint());
    }

    private static String districtCode(int district) {
        return String.format(Locale.ROOT, "99%04d", district + 1);
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, "", new Label(code, code), parent, Validity.ALWAYS, Optional.empty(), List.of());
    }

    /** Every town reports every measure every month, but for some returns that never came. */
    private void report() {
        // What several measures add up to is no part of a whole by itself: less of each.
        Set<String> parts = new HashSet<>(plan.indicators().stream()
                .filter(indicator -> indicator.numerator().size() > 1)
                .flatMap(indicator -> indicator.numerator().stream())
                .toList());
        Set<String> wholes = new HashSet<>(plan.indicators().stream()
                .filter(indicator -> indicator.formula() == Formula.PROPORTION)
                .flatMap(indicator -> indicator.denominator().stream())
                .toList());
        String received = received();
        List<String> months = rules.months().stream().map(YearMonth::toString).toList();
        List<String> asked = measures;
        new JavaSparkContext(spark.sparkContext())
                .parallelize(towns, PARTS)
                .mapPartitionsWithIndex(
                        (number, part) -> {
                            List<Object[]> rows = new ArrayList<>();
                            part.forEachRemaining(town -> reported(town, months, asked, wholes, parts, rows));
                            return List.of(ParquetTable.write(
                                            Tables.OBSERVATIONS, rows.iterator(), Path.of(received), number))
                                    .iterator();
                        },
                        true)
                .collect();
    }

    private String received() {
        return directory.resolve("received").toString();
    }

    private static void reported(
            String town,
            List<String> months,
            List<String> measures,
            Set<String> wholes,
            Set<String> parts,
            List<Object[]> rows) {
        SplittableRandom random = new SplittableRandom(Long.parseLong(town));
        long size = random.nextLong(20, 400);
        for (String month : months) {
            if (random.nextInt(100) >= SILENT) {
                for (String measure : measures) {
                    long part = parts.contains(measure) ? random.nextLong(2, 5) : random.nextLong(5, 10);
                    long value = wholes.contains(measure) ? size * 10 : size * part;
                    rows.add(observation(town, month, measure, value));
                }
            }
        }
    }

    private static Object[] observation(String town, String month, String measure, long value) {
        Object[] row = new Object[Tables.OBSERVATIONS.columns().size()];
        Map<String, Object> cells = Map.of(
                "area_code",
                town,
                "period",
                month,
                "measure_id",
                measure,
                "value",
                value,
                "status",
                "COUNTED",
                "dataset",
                "town_workbook",
                "submission_id",
                town + month,
                "file",
                town + ".xlsx",
                "version",
                0,
                "received_at",
                Instant.EPOCH);
        cells.forEach((name, cell) -> row[Tables.OBSERVATIONS.indexOf(name)] = cell);
        row[Tables.OBSERVATIONS.indexOf("release_id")] = "bench";
        return row;
    }

    /** The plain sums: every measure by month, in towns, districts and the province; thrown away. */
    public void sums() {
        Dataset<Row> rows = spark.read()
                .parquet(Path.of(received()).resolve(Tables.OBSERVATIONS.name()).toString());
        rows.createOrReplaceTempView("observations");
        spark.sql("SELECT area_code, district, period, measure_id, sum(value) AS value"
                        + " FROM (SELECT *, substr(area_code, 1, 6) AS district FROM observations WHERE status = 'COUNTED')"
                        + " GROUP BY GROUPING SETS ((area_code, district, period, measure_id),"
                        + " (district, period, measure_id), (period, measure_id))")
                .write()
                .format("noop")
                .mode("overwrite")
                .save();
    }

    /** The nightly's own sums: what is known of each indicator in each area. Returns the number of areas. */
    public long facts() {
        return known().count();
    }

    /** Everything that is judged, thrown away. Returns the rows. */
    public long assessment() {
        return judged().count();
    }

    /** Everything that is judged, written. Returns the rows by table. */
    public Map<Table, Long> release(Path to) throws IOException {
        return TableFiles.write(judged(), IndicatorSteps.TABLES, to);
    }

    private JavaPairRDD<String, byte[]> known() {
        String received = received();
        JavaRDD<Object[]> rows = new JavaSparkContext(spark.sparkContext())
                .parallelize(IntStream.range(0, PARTS).boxed().toList(), PARTS)
                .mapPartitionsWithIndex((number, none) -> read(received, number).iterator(), true);
        return IndicatorSteps.facts(rows, Set.of(), rules, measures);
    }

    private JavaRDD<TableFiles.Row> judged() {
        return IndicatorSteps.judged(known(), rules, Map.of(), new IssuedCounts(), "bench");
    }

    private static List<Object[]> read(String received, int part) {
        try {
            return ParquetTable.readPart(Tables.OBSERVATIONS, Path.of(received), part);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        spark.stop();
    }
}
