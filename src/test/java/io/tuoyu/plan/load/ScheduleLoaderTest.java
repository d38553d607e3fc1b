package io.tuoyu.plan.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tuoyu.plan.JobSchedule;
import io.tuoyu.plan.Missed;
import io.tuoyu.plan.PeriodRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleLoaderTest {
    @TempDir
    private Path directory;

    private void write(String file, String job, String cron, String missed) throws IOException {
        Files.writeString(
                directory.resolve(file),
                "job: %s\ncron: %s\nmissed: %s\nperiod: previous_month\n".formatted(job, cron, missed));
    }

    private List<Problem> problems() {
        return catchThrowableOfType(InvalidPlan.class, () -> ScheduleLoader.load(directory))
                .problems();
    }

    private Problem at(String file, int line, String zh, String en, String fixZh, String fixEn) {
        return new Problem(directory.resolve(file), line, zh, en, fixZh, fixEn);
    }

    @Test
    void theHouseRunsANightAndAMonth() {
        assertThat(ScheduleLoader.load(Path.of("jobs")))
                .containsExactly(
                        new JobSchedule("nightly", "0 30 1 * * ?", Missed.RUN_ONCE, PeriodRule.PREVIOUS_MONTH),
                        new JobSchedule("monthly", "0 0 2 6 * ?", Missed.RUN_EACH, PeriodRule.PREVIOUS_MONTH));
    }

    @Test
    void otherJobsFollowInTheOrderOfTheirFiles() throws IOException {
        write("weekly.yaml", "weekly", "0 0 3 ? * MON", "skip");
        write("audit.yaml", "audit", "0 0 4 * * ?", "skip");
        write("monthly.yaml", "monthly", "0 0 2 6 * ?", "run_each");
        write("nightly.yaml", "nightly", "0 30 1 * * ?", "run_once");
        assertThat(ScheduleLoader.load(directory))
                .extracting(JobSchedule::job)
                .containsExactly("nightly", "monthly", "audit", "weekly");
    }

    @Test
    void everyFaultIsToldAtOnce() throws IOException {
        write("nightly.yaml", "nightly", "61 30 1 * * ?", "run_twice");
        write("weekly.yaml", "nightly", "0 0 3 ? * MON", "skip");
        assertThat(problems())
                .containsExactly(
                        at(
                                "nightly.yaml",
                                2,
                                "“61 30 1 * * ?”不是时间表达式。",
                                "'61 30 1 * * ?' is no cron expression.",
                                "请按“秒 分 时 日 月 周”写，例如“0 30 1 * * ?”。",
                                "Write second, minute, hour, day, month, weekday: '0 30 1 * * ?'."),
                        at(
                                "nightly.yaml",
                                3,
                                "“missed”不能是“run_twice”。",
                                "'missed' cannot be 'run_twice'.",
                                "是不是“run_once”？可用的有：run_once、run_each、skip。",
                                "Did you mean 'run_once'? Known: run_once, run_each, skip."),
                        at(
                                "monthly.yaml",
                                1,
                                "找不到文件“monthly.yaml”。",
                                "There is no file 'monthly.yaml'.",
                                "请补上这个文件，可照 jobs 目录里的同名文件填写。",
                                "Add it; the file of the same name under jobs shows how."),
                        at(
                                "weekly.yaml",
                                1,
                                "任务“nightly”在 nightly.yaml 里已经有了。",
                                "Job 'nightly' stands in nightly.yaml already.",
                                "请改名或删去一个。",
                                "Rename or remove one of them."));
    }
}
