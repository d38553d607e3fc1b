package io.tuoyu.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.Indicator;
import io.tuoyu.plan.Language;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.tables.ParquetTable;
import io.tuoyu.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another district, with other towns, indicators and targets: a plan is data, and nothing of it stands in Java. */
class OtherPlanTest {

    private static final Instant NOW = Instant.parse("2021-02-12T01:00:00Z");
    private static final YearMonth JANUARY = YearMonth.of(2021, 1);

    @TempDir
    Path workspace;

    @Test
    void bothJobsRunOnIt() throws Exception {
        Plan plan = PlanLoader.load(Path.of("src/test/resources/plans/elsewhere"));
        Path inbox = Files.createDirectories(workspace.resolve("inbox"));
        Files.writeString(inbox.resolve("云溪区2021年1月月报表.csv"), """
                镇办,常住人口,3岁以下婴幼儿数,应普及人数,已普及人数,应指导人数,已指导人数,重点婴幼儿数,重点婴幼儿已接受指导数
                南塘街道,6000,240,60,34,70,60,2,2
                白石镇,4000,160,40,23,50,40,1,1
                """, UTF_8);
        JobRunner runner = new JobRunner(
                Clock.fixed(NOW, ZoneOffset.UTC),
                System::nanoTime,
                RandomGenerator.of("L64X128MixRandom"),
                Unwatched.RUN);
        JobRunner.Request request = new JobRunner.Request(plan, workspace, NOW, Optional.empty(), List.of("test"));

        JobRunner.Ran<NightlyJob.Result> night = runner.nightly(request, inbox);

        // 57 of 100 reaches 57 %, which 57/100*100 in floating point does not.
        assertThat(rows(night.result().directory()))
                .containsExactlyInAnyOrder(
                        "Reach 990101 57.000/100.000 ATTAINED",
                        "Reach 990101001 34.000/60.000 NOT_ATTAINED",
                        "Reach 990101100 23.000/40.000 ATTAINED",
                        "Young 990101 400.000/10000.000 NO_TARGET",
                        "Young 990101001 240.000/6000.000 NO_TARGET",
                        "Young 990101100 160.000/4000.000 NO_TARGET",
                        "Sent 990101 2.000/2.000 NO_TARGET",
                        "Sent 990101001 1.000/1.000 NO_TARGET",
                        "Sent 990101100 1.000/1.000 NO_TARGET");
        Path pdf = runner.monthly(request, JANUARY, Language.ZH).result().pdf();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("云溪区", "普及率", "57/100")
                    .doesNotContain("汉滨");
        }
    }

    @Test
    void noTownIndicatorOrTargetIsNamedInJava() throws IOException {
        Plan plan = PlanLoader.load(Path.of("jobs/hanbin"));
        List<String> names = new ArrayList<>();
        plan.areas().all().stream().map(Area::code).forEach(names::add);
        plan.areas().all().stream().map(area -> area.name().zh()).forEach(names::add);
        plan.indicators().stream().map(Indicator::id).map(id -> '"' + id + '"').forEach(names::add);
        plan.indicators().stream().map(indicator -> indicator.name().zh()).forEach(names::add);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(code(file)).as(file.toString()).doesNotContain(names.toArray(String[]::new));
            }
        }
    }

    /** What the compiler sees: comments may give examples. */
    private static String code(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
    }

    private static List<String> rows(Path release) throws IOException {
        int id = Tables.INDICATOR_VALUES.indexOf("indicator_id");
        int area = Tables.INDICATOR_VALUES.indexOf("area_code");
        int numerator = Tables.INDICATOR_VALUES.indexOf("numerator");
        int denominator = Tables.INDICATOR_VALUES.indexOf("denominator");
        int verdict = Tables.INDICATOR_VALUES.indexOf("verdict");
        return ParquetTable.read(Tables.INDICATOR_VALUES, release).stream()
                .map(row ->
                        row[id] + " " + row[area] + " " + row[numerator] + "/" + row[denominator] + " " + row[verdict])
                .toList();
    }
}
