package io.tuoyu.cli;

import io.tuoyu.jobs.JobRunner;
import io.tuoyu.jobs.MonthlyJob;
import io.tuoyu.jobs.NightlyJob;
import io.tuoyu.plan.Language;
import io.tuoyu.query.MonthlyReport;
import io.tuoyu.query.Sentences;
import io.tuoyu.runs.RowCounts;
import java.nio.file.Path;

/** What a run made, for the person who started it: where it lies, and how things stand. */
final class Summary {

    private final Console console;

    Summary(Console console) {
        this.console = console;
    }

    void ofNight(JobRunner.Ran<NightlyJob.Result> ran) {
        RowCounts rows = ran.run().rows();
        console.say("报表行数 rows: " + rows.in() + " = 接收 accepted " + rows.accepted() + " + 退回 rejected "
                + rows.rejected() + " + 重复 duplicate " + rows.duplicate());
        console.say("发布 release:   " + ran.result().directory());
        console.say("退回 rejected:  " + ran.result().rejections());
        console.say("答复 answers:   " + ran.result().answers());
        console.say("记录 record:    " + ran.record());
    }

    void ofMonth(JobRunner.Ran<MonthlyJob.Result> ran, Language language) {
        Sentences sentences = Sentences.in(language);
        for (MonthlyReport.Headline headline : ran.result().report().headlines()) {
            console.say(headline.line().standing().symbol() + " " + sentences.of(headline));
        }
        Path pdf = ran.result().pdf();
        console.say("月报 PDF:       " + pdf + (ran.result().isNew() ? "" : "（与已定版相同 same as issued）"));
    }
}
