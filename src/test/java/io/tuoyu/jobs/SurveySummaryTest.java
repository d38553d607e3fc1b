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
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey that comes summed up by town counts as one that comes answer by answer, and before what a town says of itself. */
class SurveySummaryTest {
    private static final Instant NOW = Instant.parse("2021-03-04T18:00:00Z");
    private static final String SUMMARY = "汉滨区2021年2月月报表.csv";

    @TempDir
    Path directory;

    @Test
    void summedAnswersAreBookedAndJudged() throws Exception {
        Path inbox = Files.createDirectories(directory.resolve("inbox"));
        Files.copy(Path.of("data/sample/inbox/2021-02").resolve(SUMMARY), inbox.resolve(SUMMARY));
        Files.writeString(inbox.resolve("满意度汇总2021年2月.csv"), """
                镇办,调查人数,非常满意,满意,一般,不满意
                老城街道,40,20,18,1,1
                关庙镇,50,30,20,0,0
                江北街道,30,30,1,0,0
                """, UTF_8);
        NightlyJob.Result night = new JobRunner(
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        System::nanoTime,
                        RandomGenerator.of("L64X128MixRandom"),
                        Unwatched.RUN)
                .nightly(
                        new JobRunner.Request(
                                PlanLoader.load(Path.of("jobs/hanbin")),
                                directory.resolve("workspace"),
                                NOW,
                                Optional.empty(),
                                List.of("test")),
                        inbox)
                .result();

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
