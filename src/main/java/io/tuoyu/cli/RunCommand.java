package io.tuoyu.cli;

import io.tuoyu.jobs.JobRunner;
import io.tuoyu.jobs.MonthlyJob;
import io.tuoyu.jobs.schedule.Due;
import io.tuoyu.jobs.schedule.Schedule;
import io.tuoyu.plan.JobSchedule;
import io.tuoyu.plan.load.ScheduleLoader;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.Ledger;
import io.tuoyu.runs.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tuoyu run --due}: what a timer calls. */
@Command(
        name = "run",
        description = "按 jobs/*.yaml 和运行台账，补做到期的作业 Run what is due by jobs/*.yaml and the ledger of runs",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Place place;

    @Option(names = "--due", required = true, description = "运行到期的作业 run what is due")
    private boolean isDue;

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            defaultValue = "${TUOYU_JOBS:-${sys:tuoyu.home}/jobs}",
            description = "作业目录 where nightly.yaml and monthly.yaml are (${DEFAULT-VALUE})")
    private Path jobs;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (!isDue) {
            // --due=false: asked for by name, nothing is started.
            return ExitCode.PUBLISHED.number();
        }
        List<JobSchedule> schedules = ScheduleLoader.load(jobs);
        JobRunner runner = place.runner(session);
        Ledger ledger = Ledger.read(place.workspace);
        ledger.unreadable().forEach(file -> LoggerFactory.getLogger(RunCommand.class)
                .warn("运行记录无法读取，按未运行处理 unreadable run record, taken as not run: {}", file));
        List<Due> due = Schedule.due(schedules, ledger, place.moment(session));
        if (due.isEmpty()) {
            place.console(session).say("没有到期的作业。 Nothing is due.");
            return ExitCode.PUBLISHED.number();
        }
        // A report is printed from the newest release, so the night goes first, even if the month was due before it.
        List<String> order = schedules.stream().map(JobSchedule::job).toList();
        List<Due> runs = due.stream()
                .sorted(Comparator.comparing((Due one) -> order.indexOf(one.job())))
                .toList();
        int exitCode = ExitCode.PUBLISHED.number();
        for (Due run : runs) {
            try {
                run(runner, run);
            } catch (MonthlyJob.NoReturns nothing) {
                // A month for which nobody sent anything must not keep the later ones from being printed.
                session.console().error(nothing);
                exitCode = Math.max(exitCode, nothing.exitCode().number());
            } catch (UserError error) {
                // What failed is due again; running what comes after it would declare its moment past.
                session.console().error(error);
                return error.exitCode().number();
            }
        }
        return exitCode;
    }

    private void run(JobRunner runner, Due due) throws IOException {
        JobRunner.Request request = place.request(session, Optional.of(due.scheduledFor()));
        Summary summary = new Summary(place.console(session));
        switch (due.job()) {
            case JobRunner.NIGHTLY -> summary.ofNight(runner.nightly(request, place.workspace.resolve("inbox")));
            case JobRunner.MONTHLY ->
                summary.ofMonth(runner.monthly(request, due.period(), place.language), place.language);
            default ->
                throw new UserError(
                        ExitCode.USAGE,
                        jobs.resolve(due.job() + ".yaml").toString(),
                        "没有名为“" + due.job() + "”的作业。",
                        "There is no job called " + due.job() + ".",
                        "作业名只能是 nightly 或 monthly。",
                        "A job is nightly or monthly.");
        }
    }
}
