package io.tuoyu.jobs;

import io.tuoyu.indicators.Rules;
import io.tuoyu.indicators.spark.IndicatorSteps;
import io.tuoyu.jobs.Revisions.Issued;
import io.tuoyu.observations.Booking;
import io.tuoyu.observations.Checklist;
import io.tuoyu.observations.Doubt;
import io.tuoyu.observations.Doubts;
import io.tuoyu.observations.Observation;
import io.tuoyu.observations.QuestionWording;
import io.tuoyu.observations.spark.ObservationSteps;
import io.tuoyu.plan.Measure;
import io.tuoyu.plan.Plan;
import io.tuoyu.release.Editions;
import io.tuoyu.release.Manifest.Origin;
import io.tuoyu.release.Release;
import io.tuoyu.release.ReleaseId;
import io.tuoyu.release.ReleaseStore;
import io.tuoyu.release.Staging;
import io.tuoyu.returns.Corrections;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Question;
import io.tuoyu.returns.ReturnEntry;
import io.tuoyu.returns.ReturnLog;
import io.tuoyu.returns.Upkeep;
import io.tuoyu.runs.FailPoint;
import io.tuoyu.runs.RunId;
import io.tuoyu.runs.RunRecord;
import io.tuoyu.runs.Stages;
import io.tuoyu.runs.Stages.Stage;
import io.tuoyu.tables.ParquetTable;
import io.tuoyu.tables.Table;
import io.tuoyu.tables.Tables;
import io.tuoyu.tables.spark.TableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;

/**
 * From what came in to a release: archive, read, check, book, resolve, sum, judge, publish.
 *
 * <p>It reads the whole archive every night, so that a release depends on nothing but what was received and the plan: run
 * twice, it says the same twice.
 */
public final class NightlyJob {
    static final Stage RETURNS = new Stage("returns", "读取报表", "read the returns");
    static final Stage SPARK = new Stage("spark", "启动 Spark", "start Spark");
    static final Stage OBSERVATIONS = new Stage("observations", "登记数据", "book the observations");
    static final Stage INDICATORS = new Stage("indicators", "计算指标", "judge the indicators");
    static final Stage TABLES = new Stage("tables", "写出小表", "write the small tables");
    static final Stage PUBLISH = new Stage("publish", "发布", "publish");
    static final Stage ANSWERS = new Stage("answers", "答复镇办", "answer the towns");

    /** Zone in which the district's days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Plan plan;
    private final Path workspace;
    private final Instant asOf;
    private final RunId runId;
    private final Stages stages;

    /**
     * @param workspace workspace, locked by the caller
     * @param asOf      moment up to which it knows what came in
     */
    public NightlyJob(Plan plan, Path workspace, Instant asOf, RunId runId, Stages stages) {
        this.plan = plan;
        this.workspace = workspace;
        this.asOf = asOf;
        this.runId = runId;
        this.stages = stages;
    }

    /** What a night did. */
    public record Result(
            Release release,
            Intake intake,
            List<ReturnEntry> log,
            List<Question> questions,
            Path rejections,
            Path answers) {

        /** Where the release lies. */
        public Path directory() {
            return release.directory();
        }
    }

    /**
     * Runs it.
     *
     * @param inbox where returns are dropped; read, never changed
     * @throws IOException if a file cannot be read or written
     */
    public Result run(Path inbox) throws IOException {
        ReleaseStore store = new ReleaseStore(workspace);
        store.prepare();
        ExecutorService background = Executors.newSingleThreadExecutor(work -> new Thread(work, "tuoyu-spark"));
        try {
            // The session takes as long to start as the returns take to read: they go side by side.
            CompletableFuture<SparkSession> session = CompletableFuture.supplyAsync(
                    () -> stages.time(SPARK, () -> SparkSessions.embedded(workspace.resolve("staging"))), background);
            Intake intake = stages.time(RETURNS, () -> Intake.take(plan, workspace, inbox, asOf));
            try (Staging staging = store.stage(new ReleaseId(runId.value()))) {
                return publish(store, staging, intake, session.join());
            }
        } finally {
            background.shutdown();
        }
    }

    private Result publish(ReleaseStore store, Staging staging, Intake intake, SparkSession spark) throws IOException {
        LocalDate today = asOf.atZone(ZONE).toLocalDate();
        YearMonth last = lastMonth(intake.readings(), today);
        String releaseId = staging.id().value();
        boolean isFirst = store.current().isEmpty();
        List<ReturnEntry> log = new ReturnLog(plan, today, ZONE).entries(intake.readings(), intake.receivedAt(), last);
        List<Checklist> checklists = Checklist.byMonth(intake.readings(), Booking.CHECKLIST);
        Rules rules = Rules.of(plan, last, today);
        Map<YearMonth, Issued> issued = issued(store, rules.months());
        Map<YearMonth, Integer> editions = new LinkedHashMap<>();
        issued.forEach((month, inForce) -> editions.put(month, inForce.edition().number()));
        Map<Table, Long> rows = new LinkedHashMap<>();

        CollectionAccumulator<Doubt> doubted = spark.sparkContext().collectionAccumulator("doubted");
        Map<Corrections.Key, Upkeep> upkeep = new Corrections(plan, ZONE).of(intake.readings(), intake.receivedAt());
        List<Observation> booked = book(intake, log, upkeep, checklists);
        JavaRDD<Object[]> resolved = ObservationSteps.resolved(spark, booked, releaseId, Doubts.of(plan), doubted);
        stages.time(OBSERVATIONS, () -> {
            rows.put(Tables.OBSERVATIONS, TableFiles.write(resolved, Tables.OBSERVATIONS, staging.directory()));
            return complete(rows, Tables.OBSERVATIONS, booked.size());
        });
        FailPoint.STAGE_WRITE.reached();
        stages.time(INDICATORS, () -> {
            JavaPairRDD<String, byte[]> facts = IndicatorSteps.facts(
                    resolved,
                    silent(booked),
                    rules,
                    plan.measures().stream().map(Measure::id).toList());
            rows.putAll(TableFiles.write(
                    IndicatorSteps.judged(facts, rules, editions, Revisions.counts(issued), releaseId),
                    IndicatorSteps.TABLES,
                    staging.directory()));
            complete(rows, Tables.INDICATOR_VALUES, rules.rows());
            return complete(rows, Tables.FORECASTS, rules.rows());
        });
        List<Question> questions = new QuestionWording(plan).questions(doubted.value());
        stages.time(TABLES, () -> {
            PlanTables planTables = new PlanTables(plan, releaseId);
            ReturnTables returnTables = new ReturnTables(plan, releaseId);
            write(Tables.RETURNS, returnTables.returns(log), staging, rows);
            write(Tables.REJECTIONS, returnTables.rejections(intake.readings(), questions), staging, rows);
            write(Tables.TASKS, planTables.tasks(Checklist.newest(checklists), today), staging, rows);
            write(Tables.AREAS, planTables.areas(), staging, rows);
            write(Tables.INDICATORS, planTables.indicators(), staging, rows);
            write(Tables.PERIODS, returnTables.periods(log, rules.months(), editions), staging, rows);
            write(Tables.REVISIONS, Revisions.against(issued, staging.directory(), releaseId), staging, rows);
            return rows;
        });
        Release release = stages.time(
                PUBLISH, () -> store.publish(staging, new Origin(runId.value(), asOf, plan.fingerprint()), rows));
        Path rejections = RunRecord.directory(workspace, runId).resolve(RejectionList.FILE);
        RejectionList.write(intake.readings(), rejections);
        Path answers = stages.time(
                ANSWERS, () -> new Answering(plan, workspace).write(intake, log, questions, release, last, isFirst));
        return new Result(release, intake, log, questions, rejections, answers);
    }

    /** The last month to compute: the one before today's, or a later one that somebody has reported already. */
    private YearMonth lastMonth(List<FileReading> readings, LocalDate today) {
        YearMonth before = YearMonth.from(today).minusMonths(1);
        return readings.stream()
                .flatMap(reading -> reading.period().stream())
                .filter(period -> !period.isAfter(YearMonth.from(today)))
                .max(Comparator.naturalOrder())
                .filter(before::isBefore)
                .orElse(before);
    }

    private Map<YearMonth, Issued> issued(ReleaseStore store, List<YearMonth> months) {
        Editions editions = new Editions(workspace);
        Map<YearMonth, Issued> inForce = new LinkedHashMap<>();
        for (YearMonth month : months) {
            editions.inForce(month)
                    .ifPresent(edition -> inForce.put(month, new Issued(edition, store.open(edition.release()))));
        }
        return inForce;
    }

    private List<Observation> book(
            Intake intake, List<ReturnEntry> log, Map<Corrections.Key, Upkeep> upkeep, List<Checklist> checklists) {
        Booking booking = new Booking(plan);
        List<Observation> booked = new ArrayList<>(booking.book(intake.readings(), intake.receivedAt()));
        booked.addAll(booking.bookLog(log, upkeep, runId.value(), asOf));
        checklists.forEach(checklist -> booked.addAll(booking.bookChecklist(checklist, runId.value(), asOf)));
        return booked;
    }

    private Set<String> silent(List<Observation> booked) {
        Set<String> silent = new HashSet<>();
        plan.areas().all().forEach(area -> silent.add(area.code()));
        booked.forEach(observation -> silent.remove(observation.areaCode()));
        return silent;
    }

    /** Forty rows need no Spark. */
    private static void write(Table table, List<Object[]> content, Staging staging, Map<Table, Long> rows)
            throws IOException {
        ParquetTable.write(table, content, staging.directory());
        rows.put(table, (long) content.size());
    }

    /** Nothing is lost on the way: a table has as many rows as what it was made from says it must. */
    private static long complete(Map<Table, Long> rows, Table table, long expected) {
        long written = rows.get(table);
        if (written != expected) {
            throw new IllegalStateException(table.name() + ": " + written + " rows written, " + expected + " expected");
        }
        return written;
    }
}
