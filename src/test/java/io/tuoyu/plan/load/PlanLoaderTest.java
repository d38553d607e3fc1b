package io.tuoyu.plan.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.Indicator;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Target;
import io.tuoyu.plan.Village;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanLoaderTest {
    @TempDir
    private Path directory;

    @Test
    void thePlanOfAnotherDistrictLoads() {
        Plan plan = PlanLoader.load(TinyPlan.DIRECTORY);
        assertThat(plan.id()).isEqualTo("tiny");
        assertThat(plan.areas().root().name().zh()).isEqualTo("云溪区");
        assertThat(plan.areas().context()).containsExactly("青川市");
        assertThat(plan.areas().townsIn(YearMonth.of(2030, 2)))
                .extracting(Area::code)
                .containsExactly("990101001", "990101100", "990101101");
        assertThat(plan.areas().townsIn(YearMonth.of(2030, 3)))
                .extracting(Area::code)
                .containsExactly("990101001", "990101100", "990101101");
        assertThat(plan.areas().townsIn(YearMonth.of(2030, 4)))
                .extracting(Area::code)
                .containsExactly("990101001", "990101100");
        assertThat(plan.areas().find("990101001").orElseThrow().aliases()).containsExactly("东桥办事处");
        assertThat(plan.areas().villages()).containsExactly(new Village("990101001001", "桥头社区居委会", "990101001", "社区"));
        assertThat(plan.indicators()).extracting(Indicator::id).containsExactly("A1", "A2", "A3");
        assertThat(plan.indicator("A1").orElseThrow().targets())
                .extracting(Target::level)
                .containsExactly(new BigDecimal("3.5"), new BigDecimal("6"));
        assertThat(plan.phases().get(1).days().from()).isEqualTo(LocalDate.of(2030, 7, 1));
        assertThat(plan.phases().get(1).days().to()).isEqualTo(LocalDate.MAX);
    }

    @Test
    void theFingerprintChangesWithEveryByteAndOnlyThen() throws IOException {
        TinyPlan.copyTo(directory);
        String before = PlanLoader.load(directory).fingerprint();
        assertThat(before)
                .hasSize(64)
                .isEqualTo(PlanLoader.load(TinyPlan.DIRECTORY).fingerprint());
        Files.writeString(directory.resolve("README.md"), "no part of the plan");
        assertThat(PlanLoader.load(directory).fingerprint()).isEqualTo(before);
        Files.writeString(directory.resolve("units.yaml"), Files.readString(directory.resolve("units.yaml")) + "\n");
        assertThat(PlanLoader.load(directory).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnceInOrder() throws IOException {
        TinyPlan.copyTo(directory);
        Files.writeString(directory.resolve("definitions.yaml"), "definitions: 7\n");
        Files.writeString(directory.resolve("units.yaml"), "\tunits:\n");
        Files.delete(directory.resolve("areas.yaml"));
        assertThat(TinyPlan.problemsOf(directory))
                .extracting(problem -> problem.file().getFileName() + ":" + problem.line() + " " + problem.en())
                .containsExactly(
                        "areas.yaml:1 There is no file 'areas.yaml'.",
                        "units.yaml:1 The indentation holds a tab.",
                        "definitions.yaml:1 'definitions' is of the wrong type.");
    }

    @Test
    void aMissingFileIsTold() throws IOException {
        TinyPlan.copyTo(directory);
        Files.delete(directory.resolve("villages.csv"));
        assertThat(TinyPlan.problemsOf(directory))
                .containsExactly(new Problem(
                        directory.resolve("villages.csv"),
                        1,
                        "找不到文件“villages.csv”。",
                        "There is no file 'villages.csv'.",
                        "请补上这个文件，可照 jobs 目录里的同名文件填写。",
                        "Add it; the file of the same name under jobs shows how."));
    }

    @Test
    void aMissingDirectoryIsTold() {
        Path nowhere = directory.resolve("nowhere");
        assertThat(TinyPlan.problemsOf(nowhere))
                .containsExactly(new Problem(
                        nowhere,
                        1,
                        "找不到方案目录“" + nowhere + "”。",
                        "There is no plan directory '" + nowhere + "'.",
                        "请用 --plan 指明方案目录，例如 jobs/hanbin。",
                        "Name it with --plan, for example jobs/hanbin."));
    }

    @Test
    void aFileOfAMisspeltNameIsTold() throws IOException {
        TinyPlan.copyTo(directory);
        Files.writeString(directory.resolve("unit.yaml"), "units: []\n");
        assertThat(TinyPlan.problemsOf(directory))
                .containsExactly(new Problem(
                        directory.resolve("unit.yaml"),
                        1,
                        "方案里没有叫“unit.yaml”的文件。",
                        "A plan has no file 'unit.yaml'.",
                        "是不是“units.yaml”？可用的有：plan.yaml、areas.yaml、towns.csv、villages.csv、datasets.yaml、measures.yaml、"
                                + "indicators.yaml、units.yaml、tasks.yaml、definitions.yaml、sources.yaml。",
                        "Did you mean 'units.yaml'? Known: plan.yaml, areas.yaml, towns.csv, villages.csv, "
                                + "datasets.yaml, measures.yaml, indicators.yaml, units.yaml, tasks.yaml, "
                                + "definitions.yaml, sources.yaml."));
    }

    @Test
    void aFileThatIsNotUtf8IsTold() throws IOException {
        TinyPlan.copyTo(directory);
        Files.write(directory.resolve("units.yaml"), new byte[] {(byte) 0xC7, (byte) 0xF8});
        assertThat(TinyPlan.problemsOf(directory))
                .containsExactly(new Problem(
                        directory.resolve("units.yaml"),
                        1,
                        "文件不是 UTF-8 编码。",
                        "The file is not UTF-8.",
                        "请另存为 UTF-8 编码。",
                        "Save it in UTF-8."));
    }
}
