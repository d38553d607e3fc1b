package io.tuoyu.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuoyu.plan.JobSchedule;
import io.tuoyu.plan.Missed;
import io.tuoyu.plan.PeriodRule;
import io.tuoyu.runs.Ledger;
import io.tuoyu.runs.Outcome;
import io.tuoyu.runs.RunId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final JobSchedule NIGHTLY =
            new JobSchedule("nightly", "0 30 1 * * ?", Missed.RUN_ONCE, PeriodRule.PREVIOUS_MONTH);
    private static final JobSchedule MONTHLY =
            new JobSchedule("monthly", "0 0 6 6 * ?", Missed.RUN_EACH, PeriodRule.PREVIOUS_MONTH);

    private final List<Ledger.Entry> runs = new ArrayList<>();

    @Test
    void aJobThatNeverRanIsDueOnceForTheNewestMoment() {
        assertThat(due("2022-06-07T09:00", NIGHTLY, MONTHLY))
                .containsExactly(
                        new Due("monthly", YearMonth.of(2022, 5), at("2022-06-06T06:00")),
                        new Due("nightly", YearMonth.of(2022, 5), at("2022-06-07T01:30")));
    }

    @Test
    void aMomentIsDueFromItsVerySecond() {
        ran("nightly", "2022-06-06T01:30", Outcome.PUBLISHED);
        assertThat(due("2022-06-07T01:29:59", NIGHTLY)).isEmpty();
        assertThat(due("2022-06-07T01:30", NIGHTLY))
                .containsExactly(new Due("nightly", YearMonth.of(2022, 5), at("2022-06-07T01:30")));
    }

    @Test
    void whatIsDoneIsNeverDueAgain() {
        ran("nightly", "2022-06-07T01:30", Outcome.PUBLISHED);
        assertThat(due("2022-06-07T01:30", NIGHTLY)).isEmpty();
        assertThat(due("2022-06-07T23:59", NIGHTLY)).isEmpty();
    }

    @Test
    void nothingNewIsDoneToo() {
        ran("nightly", "2022-06-07T01:30", Outcome.NOTHING_NEW);
        assertThat(due("2022-06-07T09:00", NIGHTLY)).isEmpty();
    }

    @Test
    void aRunThatFailedWasRefusedOrFoundTheWorkspaceBusyIsDueAgain() {
        ran("nightly", "2022-06-06T01:30", Outcome.PUBLISHED);
        for (Outcome outcome : List.of(Outcome.FAILED, Outcome.REFUSED, Outcome.BUSY)) {
            ran("nightly", "2022-06-07T01:30", outcome);
            assertThat(due("2022-06-07T09:00", NIGHTLY))
                    .containsExactly(new Due("nightly", YearMonth.of(2022, 5), at("2022-06-07T01:30")));
        }
    }

    @Test
    void aRunThatAPersonAskedForAnswersNoMoment() {
        ran("nightly", "2022-06-06T01:30", Outcome.PUBLISHED);
        runs.add(entry("nightly", at("2022-06-07T08:00"), Optional.empty(), Outcome.PUBLISHED));
        assertThat(due("2022-06-07T09:00", NIGHTLY)).hasSize(1);
    }

    @Test
    void threeNightsOffAreMadeGoodByOneRun() {
        ran("nightly", "2022-06-03T01:30", Outcome.PUBLISHED);
        assertThat(due("2022-06-06T08:00", NIGHTLY))
                .containsExactly(new Due("nightly", YearMonth.of(2022, 5), at("2022-06-06T01:30")));
    }

    @Test
    void threeNightsOffOverTheEndOfAMonthAreAboutTheMonthOfTheNewest() {
        ran("nightly", "2022-05-30T01:30", Outcome.PUBLISHED);
        assertThat(due("2022-06-02T08:00", NIGHTLY))
                .containsExactly(new Due("nightly", YearMonth.of(2022, 5), at("2022-06-02T01:30")));
        assertThat(due("2022-05-31T23:59", NIGHTLY))
                .containsExactly(new Due("nightly", YearMonth.of(2022, 4), at("2022-05-31T01:30")));
    }

    @Test
    void eachMissedMonthIsMadeGoodInOrder() {
        ran("monthly", "2022-02-06T06:00", Outcome.PUBLISHED);
        assertThat(due("2022-06-06T08:00", MONTHLY))
                .containsExactly(
                        new Due("monthly", YearMonth.of(2022, 2), at("2022-03-06T06:00")),
                        new Due("monthly", YearMonth.of(2022, 3), at("2022-04-06T06:00")),
                        new Due("monthly", YearMonth.of(2022, 4), at("2022-05-06T06:00")),
                        new Due("monthly", YearMonth.of(2022, 5), at("2022-06-06T06:00")));
    }

    @Test
    void afterTheFirstOfSeveralMonthsWasMadeGoodTheOthersAreStillDue() {
        ran("monthly", "2022-02-06T06:00", Outcome.PUBLISHED);
        ran("monthly", "2022-03-06T06:00", Outcome.PUBLISHED);
        ran("monthly", "2022-04-06T06:00", Outcome.FAILED);
        assertThat(due("2022-06-06T08:00", MONTHLY))
                .extracting(Due::period)
                .containsExactly(YearMonth.of(2022, 3), YearMonth.of(2022, 4), YearMonth.of(2022, 5));
    }

    @Test
    void overTheEndOfTheYear() {
        ran("monthly", "2021-12-06T06:00", Outcome.PUBLISHED);
        assertThat(due("2022-01-06T06:00", MONTHLY))
                .containsExactly(new Due("monthly", YearMonth.of(2021, 12), at("2022-01-06T06:00")));
    }

    @Test
    void theLastDayOfFebruaryIsThe28thOrThe29th() {
        JobSchedule lastDay = new JobSchedule("close", "0 0 23 L * ?", Missed.RUN_EACH, PeriodRule.CURRENT_MONTH);
        ran("close", "2023-01-31T23:00", Outcome.PUBLISHED);
        assertThat(due("2023-03-01T00:00", lastDay))
                .containsExactly(new Due("close", YearMonth.of(2023, 2), at("2023-02-28T23:00")));
        ran("close", "2024-01-31T23:00", Outcome.PUBLISHED);
        assertThat(due("2024-02-28T23:30", lastDay)).isEmpty();
        assertThat(due("2024-02-29T23:30", lastDay))
                .containsExactly(new Due("close", YearMonth.of(2024, 2), at("2024-02-29T23:00")));
    }

    @Test
    void aJobOfTheLeapDayThatNeverRanIsDueForTheLastLeapDay() {
        JobSchedule leap = new JobSchedule("leap", "0 0 12 29 2 ?", Missed.RUN_ONCE, PeriodRule.CURRENT_MONTH);
        assertThat(due("2024-02-28T12:00", leap))
                .containsExactly(new Due("leap", YearMonth.of(2020, 2), at("2020-02-29T12:00")));
    }

    @Test
    void aJobThatSkipsWhatItMissedRunsWithinTheHourOrNotAtAll() {
        JobSchedule skipping = new JobSchedule("mail", "0 30 1 * * ?", Missed.SKIP, PeriodRule.CURRENT_MONTH);
        ran("mail", "2022-06-03T01:30", Outcome.PUBLISHED);
        assertThat(due("2022-06-06T02:30", skipping))
                .containsExactly(new Due("mail", YearMonth.of(2022, 6), at("2022-06-06T01:30")));
        assertThat(due("2022-06-06T02:30:01", skipping)).isEmpty();
    }

    @Test
    void aClockThatOnceRanAheadDoesNotSilenceAJob() {
        ran("nightly", "2022-06-06T01:30", Outcome.PUBLISHED);
        ran("nightly", "2099-01-01T01:30", Outcome.PUBLISHED);
        assertThat(due("2022-06-07T09:00", NIGHTLY)).hasSize(1);
    }

    @Test
    void aChangedScheduleDoesNotRepeatHistory() {
        ran("monthly", "2022-05-06T06:00", Outcome.PUBLISHED);
        JobSchedule moved = new JobSchedule("monthly", "0 0 6 10 * ?", Missed.RUN_EACH, PeriodRule.PREVIOUS_MONTH);
        assertThat(due("2022-05-09T08:00", moved)).isEmpty();
    }

    @Test
    void jobsDueAtTheSameMomentKeepTheOrderOfTheirDeclaration() {
        JobSchedule second = new JobSchedule("second", NIGHTLY.cron(), Missed.RUN_ONCE, PeriodRule.CURRENT_MONTH);
        assertThat(due("2022-06-06T08:00", NIGHTLY, second))
                .extracting(Due::job)
                .containsExactly("nightly", "second");
        assertThat(due("2022-06-06T08:00", second, NIGHTLY))
                .extracting(Due::job)
                .containsExactly("second", "nightly");
    }

    @Test
    void whatIsNoCronExpressionIsNamed() {
        JobSchedule wrong = new JobSchedule("nightly", "30 1 * * *", Missed.RUN_ONCE, PeriodRule.CURRENT_MONTH);
        assertThatThrownBy(() -> due("2022-06-06T08:00", wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not a cron expression: 30 1 * * * (");
    }

    private List<Due> due(String now, JobSchedule... jobs) {
        return Schedule.due(List.of(jobs), new Ledger(runs, List.of()), at(now));
    }

    private void ran(String job, String moment, Outcome outcome) {
        runs.add(entry(job, at(moment), Optional.of(at(moment)), outcome));
    }

    private static Ledger.Entry entry(String job, Instant start, Optional<Instant> scheduledFor, Outcome outcome) {
        return new Ledger.Entry(RunId.at(start, new Random(1)), job, Optional.empty(), scheduledFor, start, outcome);
    }

    private static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(Cron.ZONE).toInstant();
    }
}
