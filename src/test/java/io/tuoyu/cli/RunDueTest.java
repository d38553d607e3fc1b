package io.tuoyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.runs.Ledger;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a timer does, by the schedules of {@code jobs/} and the ledger alone. */
class RunDueTest {

    @TempDir
    Path workspace;

    @Test
    void theNightAndTheMonthRunOnceAndAreNotRunAgain() throws Exception {
        Home.copy(Path.of("data/sample/inbox"), workspace.resolve("inbox"));

        String first = runDue("2022-06-06T02:30:00+08:00");
        assertThat(first).contains("发布 release:", "月报 PDF:");
        assertThat(Ledger.read(workspace).runs())
                .extracting(run -> run.job() + " " + run.scheduledFor().orElseThrow() + " " + run.outcome())
                .containsExactlyInAnyOrder(
                        "nightly 2022-06-05T17:30:00Z PUBLISHED", "monthly 2022-06-05T18:00:00Z PUBLISHED");

        assertThat(runDue("2022-06-06T03:30:00+08:00")).contains("没有到期的作业");

        assertThat(runDue("2022-06-07T08:00:00+08:00")).contains("发布 release:").doesNotContain("月报 PDF:");
        assertThat(Ledger.read(workspace).done("nightly")).hasSize(2);
    }

    @Test
    void aMonthWithoutReturnsDoesNotHoldUpTheNext() throws Exception {
        Home.copy(Path.of("data/sample/inbox"), workspace.resolve("inbox"));
        runDue("2022-06-06T02:30:00+08:00");

        // Nobody has sent anything for June or July; both reports stay due, and each night goes through.
        StringWriter err = new StringWriter();
        assertThat(run("2022-08-07T02:30:00+08:00", new StringWriter(), err)).isEqualTo(1);
        assertThat(err.toString()).contains("2022-06", "2022-07");
        assertThat(Ledger.read(workspace).done("nightly")).hasSize(2);
    }

    private String runDue(String now) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(run(now, out, err)).as(err.toString()).isZero();
        return out.toString();
    }

    private int run(String now, StringWriter out, StringWriter err) {
        return Tuoyu.run(
                new String[] {
                    "run", "--due", "--workspace", workspace.toString(), "--plan", "jobs/hanbin", "--jobs", "jobs"
                },
                Clock.fixed(OffsetDateTime.parse(now).toInstant(), ZoneId.of("Asia/Shanghai")),
                new PrintWriter(out),
                new PrintWriter(err));
    }
}
