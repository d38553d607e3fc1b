package io.tuoyu.cli;

import io.tuoyu.jobs.JobRunner;
import io.tuoyu.jobs.MonthlyJob;
import io.tuoyu.jobs.NightlyJob;
import io.tuoyu.plan.Language;
import io.tuoyu.plan.load.PlanLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tuoyu demo}. */
@Command(
        name = "demo",
        description = "用示例区的报表跑一遍：夜间作业和 2022 年 5 月月报 Both jobs on the sample district, for May 2022",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    /** The night after the towns' returns of May were due. */
    private static final Instant AS_OF = Instant.parse("2022-06-05T18:00:00Z");

    private static final YearMonth MAY_2022 = YearMonth.of(2022, 5);

    private final Session session;

    @Option(names = "--home", hidden = true, defaultValue = "${sys:tuoyu.home}")
    private Path home;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "${sys:tuoyu.home}/data/demo",
            description = "工作目录 workspace (${DEFAULT-VALUE})")
    private Path workspace;

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", description = "语言 language")
    private Language language;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        return run(session, home, workspace, language);
    }

    /** Runs both jobs on the sample below {@code home}, in {@code workspace}. */
    static int run(Session session, Path home, Path workspace, Language language) throws IOException {
        JobRunner.Request request = new JobRunner.Request(
                PlanLoader.load(home.resolve("jobs").resolve("hanbin")),
                workspace,
                AS_OF,
                Optional.empty(),
                session.args());
        Logging.show(Logging.Detail.NORMAL);
        Logging.keep(workspace);
        JobRunner runner =
                new JobRunner(session.clock(), System::nanoTime, RandomGenerator.getDefault(), new Progress());
        Summary summary = new Summary(session.console());
        Path inbox = home.resolve("data").resolve("sample").resolve("inbox");
        JobRunner.Ran<NightlyJob.Result> night = runner.nightly(request, inbox);
        JobRunner.Ran<MonthlyJob.Result> month = runner.monthly(request, MAY_2022, language);
        summary.ofNight(night);
        summary.ofMonth(month, language);
        return month.run().outcome().exitCode().number();
    }
}
