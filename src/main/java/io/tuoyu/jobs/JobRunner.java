package io.tuoyu.jobs;

import io.tuoyu.plan.Language;
import io.tuoyu.plan.Plan;
import io.tuoyu.release.Release;
import io.tuoyu.release.ReleaseError;
import io.tuoyu.runs.Input;
import io.tuoyu.runs.Outcome;
import io.tuoyu.runs.RunId;
import io.tuoyu.runs.RunRecord;
import io.tuoyu.runs.Stages;
import io.tuoyu.runs.UserError;
import io.tuoyu.runs.WorkspaceLock;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Runs jobs: one at a time in a workspace, each with a name, timed stages and a record that is kept whatever happens. */
public final class JobRunner {

    /** Name of the job that turns returns into a release. */
    public static final String NIGHTLY = "nightly";

    /** Name of the job that prints the month's report and issues its edition. */
    public static final String MONTHLY = "monthly";

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final Clock clock;
    private final LongSupplier nanos;
    private final RandomGenerator random;
    private final Stages.Listener listener;

    /**
     * @param clock  the present
     * @param nanos  a clock that never goes back, as {@link System#nanoTime}
     * @param random for the tails of run ids
     */
    public JobRunner(Clock clock, LongSupplier nanos, RandomGenerator random, Stages.Listener listener) {
        this.clock = clock;
        this.nanos = nanos;
        this.random = random;
        this.listener = listener;
    }

    /**
     * What a run is asked for.
     *
     * @param workspace    directory that it works in; made if it is not there
     * @param asOf         moment up to which it knows what came in
     * @param scheduledFor moment of the schedule that it answers; empty if a person asked for it
     * @param args         command line, for the record
     */
    public record Request(Plan plan, Path workspace, Instant asOf, Optional<Instant> scheduledFor, List<String> args) {}

    /**
     * A run that ended well.
     *
     * @param record file that keeps its record
     * @param result what it made
     */
    public record Ran<T>(RunRecord run, Path record, T result) {}

    /**
     * Archives and reads what is in {@code inbox}, computes, and publishes a release.
     *
     * @throws UserError with its exit code; nothing was published
     */
    public Ran<NightlyJob.Result> nightly(Request request, Path inbox) throws IOException {
        return run(NIGHTLY, Optional.empty(), request, (id, stages) -> {
            NightlyJob.Result result =
                    new NightlyJob(request.plan(), request.workspace(), request.asOf(), id, stages).run(inbox);
            return new Done<>(
                    result,
                    result.intake().inputs(),
                    result.release(),
                    Outcome.PUBLISHED,
                    "已发布 " + result.release().id().value(),
                    "Published " + result.release().id().value());
        });
    }

    /**
     * Prints the report of {@code period} from the current release and issues it as an edition.
     *
     * @throws UserError with its exit code; nothing was issued
     */
    public Ran<MonthlyJob.Result> monthly(Request request, YearMonth period, Language language) throws IOException {
        return run(MONTHLY, Optional.of(period), request, (id, stages) -> {
            MonthlyJob.Result result =
                    new MonthlyJob(request.plan(), request.workspace(), request.asOf(), stages).run(period, language);
            return new Done<>(
                    result,
                    List.of(),
                    result.release(),
                    result.isNew() ? Outcome.PUBLISHED : Outcome.NOTHING_NEW,
                    result.isNew() ? "已定版" : "与已定版相同，未另出版",
                    result.isNew() ? "Issued" : "Same as the edition issued before");
        });
    }

    private <T> Ran<T> run(String job, Optional<YearMonth> period, Request request, Work<T> work) throws IOException {
        Instant startedAt = clock.instant();
        RunId id = RunId.at(startedAt, random);
        Stages stages = new Stages(nanos, listener);
        Account record = new Account(job, id, period, request, startedAt, stages);
        MDC.put("run_id", id.value());
        try {
            WorkspaceLock lock = lock(request.workspace(), id, startedAt);
            try {
                Done<T> done = work.run(id, stages);
                RunRecord run =
                        record.of(done.outcome(), done.inputs(), Optional.of(done.release()), done.zh(), done.en());
                Path kept = run.keep(request.workspace());
                LOG.debug("Run ended: {} {}, rows {}", job, run.outcome().word(), run.rows());
                return new Ran<>(run, kept, done.result());
            } finally {
                lock.close();
            }
        } catch (UserError error) {
            record.keepFailure(Outcome.of(error), error.zh(), error.en());
            throw error;
        } catch (FileSystemException disk) {
            ReleaseError error = ReleaseError.notWritten(Path.of(String.valueOf(disk.getFile())), disk);
            record.keepFailure(Outcome.of(error), error.zh(), error.en());
            throw error;
        } catch (IOException | RuntimeException fault) {
            record.keepFailure(Outcome.BROKEN, "程序内部错误，详见日志。", "Internal error, see the log.");
            throw fault;
        } finally {
            MDC.remove("run_id");
        }
    }

    private static WorkspaceLock lock(Path workspace, RunId id, Instant now) {
        try {
            Files.createDirectories(workspace);
            return WorkspaceLock.take(workspace, id, now);
        } catch (IOException unwritable) {
            throw ReleaseError.unwritable(workspace, unwritable);
        }
    }

    /** The work of a job under the lock. */
    private interface Work<T> {
        Done<T> run(RunId id, Stages stages) throws IOException;
    }

    private record Done<T>(T result, List<Input> inputs, Release release, Outcome outcome, String zh, String en) {}

    /** What is known of a run while it runs. */
    private final class Account {
        private final String job;
        private final RunId id;
        private final Optional<YearMonth> period;
        private final Request request;
        private final Instant startedAt;
        private final Stages stages;

        Account(String job, RunId id, Optional<YearMonth> period, Request request, Instant startedAt, Stages stages) {
            this.job = job;
            this.id = id;
            this.period = period;
            this.request = request;
            this.startedAt = startedAt;
            this.stages = stages;
        }

        RunRecord of(Outcome outcome, List<Input> inputs, Optional<Release> release, String zh, String en) {
            return new RunRecord(
                    id,
                    job,
                    period,
                    request.asOf(),
                    request.scheduledFor(),
                    request.args(),
                    startedAt,
                    clock.instant(),
                    stages.timings(),
                    inputs,
                    versions(),
                    Optional.of(request.plan().fingerprint()),
                    release.map(Release::id).map(known -> known.value()),
                    outcome,
                    zh,
                    en);
        }

        /** A workspace that cannot be written keeps no record; the failure itself is what the user hears of. */
        void keepFailure(Outcome outcome, String zh, String en) {
            try {
                of(outcome, List.of(), Optional.empty(), zh, en).keep(request.workspace());
            } catch (IOException unwritable) {
                LOG.debug("No record of {} could be kept", id, unwritable);
            }
        }
    }

    /** Versions of what computes: tuoyu, java, spark. */
    public static Map<String, String> versions() {
        return Map.of(
                "tuoyu",
                Optional.ofNullable(JobRunner.class.getPackage().getImplementationVersion())
                        .orElse("development"),
                "java",
                Runtime.version().toString(),
                "spark",
                org.apache.spark.package$.MODULE$.SPARK_VERSION());
    }
}
