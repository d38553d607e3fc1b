package io.tuoyu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Language;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.query.MonthlyReport;
import io.tuoyu.query.MonthlyReports;
import io.tuoyu.query.SyntheticRelease;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPrinterTest {
    @TempDir
    Path workspace;

    @Test
    void prints() throws Exception {
        Plan plan = PlanLoader.load(Path.of("jobs/hanbin"));
        MonthlyReport report =
                MonthlyReports.of(plan, SyntheticRelease.of(plan).in(workspace), SyntheticRelease.MAY, 1);
        for (Language language : Language.values()) {
            Path pdf = Path.of("/tmp/rpt/report-" + language + ".pdf");
            new ReportPrinter().print(report, language, pdf);
            assertThat(pdf).exists();
        }
    }
}
