package io.tuoyu.cli;

import io.tuoyu.jobs.JobRunner;
import io.tuoyu.jobs.NightlyJob;
import io.tuoyu.plan.Language;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.UserError;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Option;

/** Options that every job has: where it works, by which plan, as of when, and how much it says. */
final class Place {

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "${TUOYU_WORKSPACE:-${sys:tuoyu.home}/data}",
            description = "工作目录 workspace (TUOYU_WORKSPACE; ${DEFAULT-VALUE})")
    Path workspace;

    @Option(
            names = "--plan",
            paramLabel = "DIR",
            defaultValue = "${TUOYU_PLAN:-${sys:tuoyu.home}/jobs/hanbin}",
            description = "方案目录 plan (TUOYU_PLAN; ${DEFAULT-VALUE})")
    Path plan;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            defaultValue = "${TUOYU_AS_OF}",
            description = "按此刻所知计算：2022-06-06 或 2022-06-06T02:00+08:00 compute by what was known then")
    String asOf;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "${TUOYU_LANG:-zh}",
            description = "屏幕摘要和报告的语言 language of summary and report")
    Language language;

    @Option(names = "--json", description = "以一个 JSON 对象输出结果 print the result as one JSON object")
    boolean isJson;

    @Option(
            names = {"-q", "--quiet"},
            description = "只显示警告和错误 warnings and errors only")
    boolean isQuiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "显示细节 show details")
    boolean isVerbose;

    /** The request of a job that a person asked for. */
    JobRunner.Request request(Session session) {
        return request(session, Optional.empty());
    }

    /** The request of a job that answers {@code scheduledFor}. */
    JobRunner.Request request(Session session, Optional<Instant> scheduledFor) {
        return new JobRunner.Request(loadedPlan(), workspace, moment(session), scheduledFor, session.args());
    }

    Plan loadedPlan() {
        return PlanLoader.load(plan);
    }

    JobRunner runner(Session session) {
        Logging.show(detail());
        Logging.keep(workspace);
        return new JobRunner(session.clock(), System::nanoTime, RandomGenerator.getDefault(), new Progress());
    }

    /** Where the outcome is told. */
    Console console(Session session) {
        return isQuiet ? session.console().quiet() : session.console();
    }

    private Logging.Detail detail() {
        if (isVerbose) {
            return Logging.Detail.VERBOSE;
        }
        return isQuiet || isJson ? Logging.Detail.QUIET : Logging.Detail.NORMAL;
    }

    /** The moment that the job is run as of: now, unless somebody says otherwise. A day means its end. */
    Instant moment(Session session) {
        if (asOf == null || asOf.isEmpty()) {
            return session.clock().instant();
        }
        try {
            return asOf.contains("T")
                    ? OffsetDateTime.parse(asOf).toInstant()
                    : LocalDate.parse(asOf)
                            .atTime(LocalTime.of(23, 59, 59))
                            .atZone(NightlyJob.ZONE)
                            .toInstant();
        } catch (DateTimeException unreadable) {
            throw new UserError(
                    ExitCode.USAGE,
                    "--as-of " + asOf,
                    "不是日期或带时区的时间。",
                    "Not a day or a time with its offset.",
                    "请写成 2022-06-06 或 2022-06-06T02:00+08:00。",
                    "Write 2022-06-06 or 2022-06-06T02:00+08:00.",
                    unreadable);
        }
    }

    /** The month named by {@code text}; the one before the job's moment if none is. */
    YearMonth month(String text, Session session) {
        if (text == null || text.isEmpty()) {
            return YearMonth.from(moment(session).atZone(NightlyJob.ZONE)).minusMonths(1);
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw new UserError(
                    ExitCode.USAGE,
                    "--period " + text,
                    "不是月份。",
                    "Not a month.",
                    "请写成 2022-05。",
                    "Write 2022-05.",
                    unreadable);
        }
    }
}
