package io.tuoyu.cli;

import io.tuoyu.jobs.NightlyJob;
import io.tuoyu.plan.Plan;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.check.CheckJson;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tuoyu check}: what the nightly job would make of some files, without publishing anything. */
@Command(
        name = "check",
        description = "检查报表，不发布 Read returns as the nightly job would, and publish nothing",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Place place;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            description = "报表自己没有写明月份时用 month, where the return itself names none")
    private String period;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "文件或目录 files or directories")
    private List<Path> paths;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Plan plan = place.loadedPlan();
        LocalDate today = place.moment(session).atZone(NightlyJob.ZONE).toLocalDate();
        Optional<YearMonth> month = Optional.ofNullable(period).map(text -> place.month(text, session));
        ReturnReader reader = new ReturnReader(plan, today);
        List<FileReading> readings = new ArrayList<>();
        for (Path path : paths) {
            readings.addAll(reader.read(Delivered.at(present(path)), month));
        }
        if (place.isJson) {
            session.console().say(CheckJson.of(readings));
        } else {
            readings.forEach(this::tell);
        }
        boolean isClean =
                readings.stream().allMatch(reading -> reading.rejected().isEmpty());
        return (isClean ? ExitCode.PUBLISHED : ExitCode.FAILED).number();
    }

    private static Path present(Path path) {
        if (!Files.exists(path)) {
            throw new UserError(
                    ExitCode.USAGE,
                    path.toString(),
                    "没有这个文件或目录。",
                    "There is no such file or directory.",
                    "请检查路径。",
                    "Check the path.");
        }
        return path;
    }

    private void tell(FileReading reading) {
        Console console = session.console();
        console.say(reading.file() + "  " + word(reading.outcome()) + "：" + reading.rowsAccepted() + " 行接收 accepted, "
                + reading.rowsRejected() + " 行退回 rejected");
        reading.rejected().forEach(finding -> tell(reading.file(), finding));
        reading.warnings().forEach(finding -> tell(reading.file(), finding));
    }

    private void tell(String file, Finding finding) {
        Console console = session.console();
        console.say("  "
                + Stream.of(Optional.of(file), finding.sheet(), finding.cell())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" › ")));
        console.say("  " + finding.messageZh() + finding.fixZh());
        console.say("  " + finding.messageEn() + " " + finding.fixEn() + "  [" + finding.reason() + "]");
    }

    private static String word(FileReading.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> "接收 accepted";
            case PARTLY -> "部分接收 partly";
            case REJECTED -> "退回 rejected";
            case IGNORED -> "不是报表 ignored";
        };
    }
}
