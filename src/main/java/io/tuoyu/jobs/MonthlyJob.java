package io.tuoyu.jobs;

import io.tuoyu.plan.Language;
import io.tuoyu.plan.Plan;
import io.tuoyu.query.MonthlyReport;
import io.tuoyu.query.MonthlyReports;
import io.tuoyu.release.Edition;
import io.tuoyu.release.Editions;
import io.tuoyu.release.Release;
import io.tuoyu.release.ReleaseStore;
import io.tuoyu.reports.ReportPrinter;
import io.tuoyu.runs.DurableFile;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.FailPoint;
import io.tuoyu.runs.Stages;
import io.tuoyu.runs.Stages.Stage;
import io.tuoyu.runs.UserError;
import io.tuoyu.tables.ParquetTable;
import io.tuoyu.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** From the current release to the month's report: print, then issue the edition that it carries. */
public final class MonthlyJob {

    static final Stage REPORT = new Stage("report", "打印月报", "print the report");
    static final Stage EDITION = new Stage("edition", "定版", "issue the edition");

    private final Plan plan;
    private final ReleaseStore store;
    private final Editions editions;
    private final Instant asOf;
    private final Stages stages;

    /**
     * @param workspace workspace, locked by the caller
     * @param asOf      when the edition is issued
     */
    public MonthlyJob(Plan plan, Path workspace, Instant asOf, Stages stages) {
        this.plan = plan;
        this.store = new ReleaseStore(workspace);
        this.editions = new Editions(workspace);
        this.asOf = asOf;
        this.stages = stages;
    }

    /**
     * What a month's run did.
     *
     * @param release the release that the edition froze
     * @param isNew   whether an edition was issued; not if the one in force says the same
     * @param report  what was printed
     * @param pdf     the print
     */
    public record Result(Release release, Edition edition, boolean isNew, MonthlyReport report, Path pdf) {}

    /**
     * Runs it. Where the edition in force says the same as the current release, it stays, and only a print that is not
     * there yet (another language) is added.
     *
     * @throws NoReturns if there is nothing to print
     */
    public Result run(YearMonth period, Language language) throws IOException {
        store.prepare();
        Release current = store.current().orElseThrow(() -> new NoReturns(period));
        if (returnsReceived(current, period) == 0) {
            throw new NoReturns(period);
        }
        Optional<Edition> inForce = isRevised(current, period) ? Optional.empty() : editions.inForce(period);
        boolean isNew = inForce.isEmpty();
        Release release = isNew ? current : store.open(inForce.get().release());
        int number = isNew ? editions.numberFor(period, current) : inForce.get().number();
        MonthlyReport report = MonthlyReports.of(plan, release, period, number);
        Path pdf = editions.directory(period, number)
                .resolve(plan.id() + "-" + period + "-" + number + "."
                        + language.name().toLowerCase(Locale.ROOT) + ".pdf");
        if (isNew || !Files.exists(pdf)) {
            stages.time(REPORT, () -> print(report, language, pdf));
        }
        FailPoint.REPORT.reached();
        Edition edition = isNew ? stages.time(EDITION, () -> editions.issue(period, current, asOf)) : inForce.get();
        return new Result(release, edition, isNew, report, pdf);
    }

    /** Beside first: whoever opens the print sees all of it. */
    private static Path print(MonthlyReport report, Language language, Path pdf) throws IOException {
        Files.createDirectories(pdf.getParent());
        Path beside = pdf.resolveSibling(pdf.getFileName() + ".tmp");
        new ReportPrinter().print(report, language, beside);
        DurableFile.force(beside);
        return Files.move(beside, pdf, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int returnsReceived(Release release, YearMonth period) throws IOException {
        int name = Tables.PERIODS.indexOf("period");
        int received = Tables.PERIODS.indexOf("returns_received");
        return ParquetTable.read(Tables.PERIODS, release.directory()).stream()
                .filter(row -> row[name].equals(period.toString()))
                .mapToInt(row -> (Integer) row[received])
                .sum();
    }

    private static boolean isRevised(Release release, YearMonth period) throws IOException {
        int name = Tables.REVISIONS.indexOf("period");
        return ParquetTable.read(Tables.REVISIONS, release.directory()).stream()
                .anyMatch(row -> row[name].equals(period.toString()));
    }

    /** Nobody has sent a return of the month, or no night has read it yet. */
    public static final class NoReturns extends UserError {
        private static final long serialVersionUID = 1L;

        NoReturns(YearMonth period) {
            super(
                    ExitCode.FAILED,
                    period.toString(),
                    "当前发布中没有收到过该月的报表，月报未打印。",
                    "The current release holds no return of that month; no report was printed.",
                    "请先运行 tuoyu nightly，或用 --period 指定另一个月份。",
                    "Run tuoyu nightly first, or name another month with --period.");
        }
    }
}
