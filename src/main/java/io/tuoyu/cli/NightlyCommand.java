package io.tuoyu.cli;

import io.tuoyu.jobs.JobRunner;
import io.tuoyu.jobs.NightlyJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tuoyu nightly}. */
@Command(
        name = "nightly",
        description = "读取收件目录，计算并发布 Read the inbox, compute and publish",
        mixinStandardHelpOptions = true)
final class NightlyCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Place place;

    @Option(names = "--inbox", paramLabel = "DIR", description = "收件目录，默认为工作目录下的 inbox where returns are dropped")
    private Path inbox;

    NightlyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobRunner.Request request = place.request(session);
        JobRunner.Ran<NightlyJob.Result> ran =
                place.runner(session).nightly(request, inbox == null ? place.workspace.resolve("inbox") : inbox);
        if (place.isJson) {
            session.console().say(Files.readString(ran.record()).strip());
        } else {
            new Summary(place.console(session)).ofNight(ran);
        }
        return ran.run().outcome().exitCode().number();
    }
}
