package io.tuoyu.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.tables.ParquetTable;
import io.tuoyu.tables.Table;
import io.tuoyu.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights on a handful of files: what the tables and the answers say of them. */
class SmallNightsTest {
    private static final Instant NOW = Instant.parse("2021-03-04T18:00:00Z");
    private static final String SUMMARY = "汉滨区2021年2月月报表";
    private static final String HEADER = "镇办,常住人口,3岁以下婴幼儿数,应普及人数,已普及人数,应指导人数,已指导人数,重点婴幼儿数,重点婴幼儿已接受指导数\n";
    private static final String LAOCHENG = "老城街道,60382,2200,2100,2000,2150,1995,30,29\n";
    private static final String GUANMIAO = "关庙镇,31000,1100,1000,990,1050,960,12,12\n";

    @TempDir
    Path directory;

    private Path inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(directory.resolve("inbox"));
    }

    private void sent(String file, String... rows) throws IOException {
        Files.writeString(inbox.resolve(file), HEADER + String.join("", rows), UTF_8);
    }

    private NightlyJob.Result night(Instant now) throws IOException {
        return new JobRunner(
                        Clock.fixed(now, ZoneOffset.UTC),
                        System::nanoTime,
                        RandomGenerator.of("L64X128MixRandom"),
                        Unwatched.RUN)
                .nightly(
                        new JobRunner.Request(
                                PlanLoader.load(Path.of("jobs/hanbin")),
                                directory.resolve("workspace"),
                                now,
                                Optional.empty(),
                                List.of("test")),
                        inbox)
                .result();
    }

    @Test
    void summedAnswersOfASurveyAreBookedAndJudged() throws Exception {
        sent(SUMMARY + ".csv", LAOCHENG, GUANMIAO);
        Files.writeString(inbox.resolve("满意度汇总2021年2月.csv"), """
                镇办,调查人数,非常满意,满意,一般,不满意
                老城街道,40,20,18,1,1
                关庙镇,50,30,20,0,0
                江北街道,30,30,1,0,0
                """, UTF_8);
        NightlyJob.Result night = night(NOW);

        assertThat(rows(night, Tables.OBSERVATIONS, "dataset", "area_code", "measure_id", "value"))
                .filteredOn(row -> row.startsWith("survey_summary"))
                .containsExactly(
                        "survey_summary 610902001 survey_dissatisfied 1",
                        "survey_summary 610902001 survey_neutral 1",
                        "survey_summary 610902001 survey_satisfied 18",
                        "survey_summary 610902001 survey_total 40",
                        "survey_summary 610902001 survey_very_satisfied 20",
                        "survey_summary 610902100 survey_dissatisfied 0",
                        "survey_summary 610902100 survey_neutral 0",
                        "survey_summary 610902100 survey_satisfied 20",
                        "survey_summary 610902100 survey_total 50",
                        "survey_summary 610902100 survey_very_satisfied 30");
        assertThat(rows(
                        night,
                        Tables.INDICATOR_VALUES,
                        "indicator_id",
                        "area_code",
                        "period",
                        "numerator",
                        "denominator"))
                .contains("I07 610902001 2021-02 38.000 40.000", "I07 610902100 2021-02 50.000 50.000");
        assertThat(rows(night, Tables.REJECTIONS, "reason", "area_code")).contains("PARTS_DIFFER_FROM_TOTAL 610902003");
    }

    @Test
    void whatACorrectionWasRefusedInDoesNotStandAsItWasSentBefore() throws Exception {
        sent(SUMMARY + ".csv", LAOCHENG, GUANMIAO);
        sent(SUMMARY + "（更正第1次）.csv", LAOCHENG.replace("2000", "abc"), GUANMIAO.replace("990", "995"));
        NightlyJob.Result night = night(NOW);

        assertThat(rows(night, Tables.OBSERVATIONS, "area_code", "measure_id", "version", "value", "status"))
                .contains(
                        "610902001 know_reached 0 2000 WITHHELD",
                        "610902001 know_target 0 2100 WITHHELD",
                        "610902100 know_reached 0 990 SUPERSEDED",
                        "610902100 know_reached 1 995 COUNTED");
        assertThat(rows(
                        night,
                        Tables.INDICATOR_VALUES,
                        "indicator_id",
                        "area_code",
                        "period",
                        "value_state",
                        "numerator"))
                .contains("I04 610902001 2021-02 REJECTED null", "I04 610902100 2021-02 REPORTED 995.000");
    }

    @Test
    void aReturnOfWhichNothingWasGoodIsRejectedAndNotMissing() throws Exception {
        sent(SUMMARY + ".csv", LAOCHENG.replace("2000", "abc"));
        NightlyJob.Result night = night(NOW);

        assertThat(rows(night, Tables.RETURNS, "dataset", "area_code", "period", "state"))
                .contains("monthly_summary 610902001 2021-02 REJECTED");
        assertThat(rows(night, Tables.INDICATOR_VALUES, "indicator_id", "area_code", "period", "value_state"))
                .contains("I04 610902001 2021-02 REJECTED", "I04 610902100 2021-02 NOT_DUE");
    }

    @Test
    void everyMonthOfWhichSomethingCameIsAnsweredHoweverLateItIsFound() throws Exception {
        sent("汉滨区2021年3月月报表.csv", LAOCHENG);
        night(Instant.parse("2021-04-04T18:00:00Z"));
        assertThat(answered()).containsExactly("2021-03");

        // The mailbox had it long before the night that found it.
        sent(SUMMARY + ".csv", LAOCHENG);
        Files.writeString(
                inbox.resolve("received.csv"), "file,received_at\n" + SUMMARY + ".csv,2021-03-04T10:00:00+08:00\n");
        night(Instant.parse("2021-04-05T18:00:00Z"));
        assertThat(answered()).containsExactly("2021-02", "2021-03");

        try (Stream<Path> files = Files.walk(answers())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        night(Instant.parse("2021-04-06T18:00:00Z"));
        assertThat(answered()).containsExactly("2021-02", "2021-03");
    }

    @Test
    void aMonthInWhichALateReturnRaisesAQuestionIsAnsweredAgain() throws Exception {
        sent("汉滨区2021年4月月报表.csv", LAOCHENG);
        sent("汉滨区2021年5月月报表.csv", LAOCHENG);
        night(Instant.parse("2021-06-04T18:00:00Z"));
        assertThat(answered()).containsExactly("2021-05");

        // More were reached by March than April said: April's sum fell.
        sent("汉滨区2021年3月月报表.csv", LAOCHENG.replace("2000", "2100"));
        NightlyJob.Result night = night(Instant.parse("2021-06-05T18:00:00Z"));

        assertThat(rows(night, Tables.REJECTIONS, "reason", "area_code", "period"))
                .contains("CUMULATIVE_FALLS 610902001 2021-04");
        assertThat(answered()).containsExactly("2021-03", "2021-04", "2021-05");
    }

    private Path answers() {
        return directory.resolve("workspace").resolve("answers");
    }

    private List<String> answered() throws IOException {
        try (Stream<Path> months = Files.list(answers())) {
            return months.filter(Files::isDirectory)
                    .map(month -> month.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> rows(NightlyJob.Result night, Table table, String... columns) throws IOException {
        return ParquetTable.read(table, night.directory()).stream()
                .map(row -> String.join(
                        " ",
                        Stream.of(columns)
                                .map(column -> String.valueOf(row[table.indexOf(column)]))
                                .toList()))
                .sorted()
                .toList();
    }
}
