package io.tuoyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Institution;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.archive.Archive;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.InstitutionList;
import io.tuoyu.returns.check.ReturnReader;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.read.Formats;
import io.tuoyu.returns.read.Limits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tuoyu template} as a person runs it. */
class TemplateCommandTest {
    private static final Path MAY = Path.of("data/sample/inbox/2022-05");

    @TempDir
    private Path workspace;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int template(String... more) {
        List<String> args =
                new ArrayList<>(List.of("template", "--workspace", workspace.toString(), "--plan", "jobs/hanbin"));
        args.addAll(List.of(more));
        return Tuoyu.run(
                args.toArray(String[]::new),
                Clock.fixed(OffsetDateTime.parse("2022-06-10T09:00:00+08:00").toInstant(), ZoneId.of("Asia/Shanghai")),
                new PrintWriter(out),
                new PrintWriter(err));
    }

    @Test
    void everyTownGetsAFormThatLacksFiguresOnly() throws Exception {
        assertThat(template()).isZero();

        assertThat(out).hasToString("2022-06 报表 forms: 28，在 in " + workspace.resolve("templates/2022-06") + "\n");
        List<FileReading> readings = new ReturnReader(PlanLoader.load(Path.of("jobs/hanbin")), LocalDate.of(2022, 7, 4))
                .read(Delivered.at(workspace.resolve("templates")), Optional.empty());
        assertThat(readings).hasSize(28).allSatisfy(reading -> {
            assertThat(reading.dataset()).contains("town_workbook");
            assertThat(reading.warnings()).isEmpty();
            assertThat(reading.rejected()).extracting(Finding::reason).containsOnly(Reason.MISSING_VALUE);
        });
    }

    @Test
    void whatTheTownSentLastMonthStandsThereAlready() throws Exception {
        new Archive(workspace)
                .take(MAY, OffsetDateTime.parse("2022-06-05T09:00:00+08:00").toInstant());
        Path forms = workspace.resolve("forms");

        assertThat(template("--period", "2022-06", "--town", "恒口", "--output", forms.toString()))
                .isZero();

        List<Institution> listed = institutions(forms.resolve("恒口镇2022年6月月报.xlsx"));
        assertThat(listed).isNotEmpty().isEqualTo(institutions(MAY.resolve("恒口镇2022年5月月报.xlsx")));
    }

    @Test
    void aTownIsNamedByItsCodeTooAndTheAnswerMayBeJson() {
        assertThat(template("--period", "2022-07", "--town", "610902124", "--json"))
                .isZero();

        assertThat(out.toString()).contains("\"period\" : \"2022-07\"").contains("templates/2022-07/石梯镇2022年7月月报.xlsx");
    }

    @Test
    void anUnknownTownIsToldWhichThereAre() {
        assertThat(template("--town", "石提镇")).isEqualTo(2);

        assertThat(err.toString()).contains("--town 石提镇", "该月没有这个镇办。", "石梯镇（610902124）");
        assertThat(workspace.resolve("templates")).doesNotExist();
    }

    private static List<Institution> institutions(Path file) throws Exception {
        Plan plan = PlanLoader.load(Path.of("jobs/hanbin"));
        FileName name = FileName.of(file.getFileName().toString());
        return InstitutionList.of(
                Formats.read(Files.readAllBytes(file), name, Limits.USUAL),
                name,
                plan.settings().largestCount());
    }
}
