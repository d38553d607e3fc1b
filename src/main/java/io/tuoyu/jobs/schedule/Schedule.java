package io.tuoyu.jobs.schedule;

import io.tuoyu.plan.JobSchedule;
import io.tuoyu.runs.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what is due, whatever woke us and however late. */
public final class Schedule {

    /** How late a run may begin and still be on time, for jobs that skip what they missed: timers call hourly at least. */
    private static final Duration ON_TIME = Duration.ofHours(1);

    private Schedule() {}

    /**
     * Runs that are due, in the order in which they should have been.
     *
     * <p>A moment is answered by a run that published or found nothing new; one that failed, was killed or found the
     * workspace busy is due again. Moments before the newest answered one are past, so that a changed schedule
     * does not repeat history: whoever runs these must stop a job at its first failure. A job that never ran is due
     * once. Runs that a person asked for answer no moment.
     *
     * @param jobs   schedules; where two jobs are due at the same moment, the first goes first
     * @param ledger what ran
     * @param now    the present
     * @throws IllegalArgumentException if a cron expression is none
     */
    public static List<Due> due(List<JobSchedule> jobs, Ledger ledger, Instant now) {
        return jobs.stream()
                .flatMap(job -> moments(job, ledger, now).stream()
                        .map(moment -> new Due(job.job(), period(job, moment), moment)))
                .sorted(Comparator.comparing(Due::scheduledFor))
                .toList();
    }

    private static List<Instant> moments(JobSchedule job, Ledger ledger, Instant now) {
        Cron cron = Cron.parse(job.cron());
        Optional<Instant> answered = ledger.done(job.job()).stream()
                .flatMap(run -> run.scheduledFor().stream())
                // A clock that once ran ahead must not silence the job until then.
                .filter(moment -> !moment.isAfter(now))
                .max(Comparator.naturalOrder());
        if (answered.isEmpty()) {
            return cron.newest(now).stream().toList();
        }
        List<Instant> open = cron.between(answered.get(), now);
        List<Instant> newest = open.subList(Math.max(0, open.size() - 1), open.size());
        return switch (job.missed()) {
            case RUN_EACH -> open;
            case RUN_ONCE -> newest;
            case SKIP ->
                newest.stream()
                        .filter(moment -> !moment.plus(ON_TIME).isBefore(now))
                        .toList();
        };
    }

    private static YearMonth period(JobSchedule job, Instant moment) {
        YearMonth month = YearMonth.from(moment.atZone(Cron.ZONE));
        return switch (job.period()) {
            case PREVIOUS_MONTH -> month.minusMonths(1);
            case CURRENT_MONTH -> month;
        };
    }
}
