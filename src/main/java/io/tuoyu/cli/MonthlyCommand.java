package io.tuoyu.cli;

import io.tuoyu.jobs.JobRunner;
import io.tuoyu.jobs.MonthlyJob;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tuoyu monthly}. */
@Command(
        name = "monthly",
        description = "由当前发布打印月报并定版 Print the month's report from the current release and issue its edition",
        mixinStandardHelpOptions = true)
final class MonthlyCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Place place;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            defaultValue = "${TUOYU_PERIOD}",
            description = "月份，默认为上月 month; the one before, if not given")
    private String period;

    MonthlyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobRunner.Request request = place.request(session);
        JobRunner.Ran<MonthlyJob.Result> ran =
                place.runner(session).monthly(request, place.month(period, session), place.language);
        if (place.isJson) {
            session.console().say(Files.readString(ran.record()).strip());
        } else {
            new Summary(place.console(session)).ofMonth(ran, place.language);
        }
        return ran.run().outcome().exitCode().number();
    }
}
