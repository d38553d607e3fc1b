package io.tuoyu.cli;

import io.tuoyu.jobs.NightlyJob;
import io.tuoyu.plan.Area;
import io.tuoyu.plan.Plan;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.archive.Archive;
import io.tuoyu.returns.archive.Receipt;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import io.tuoyu.returns.form.KnownTowns;
import io.tuoyu.returns.form.TownForm;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tuoyu template}: the workbooks that towns fill in for a month. */
@Command(
        name = "template",
        description = "生成镇办月报表，已知内容预先填好 Write the towns' workbooks for a month, pre-filled with what is known",
        mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Place place;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            description = "报表的月份，默认本月 month of the return, the present one if none is given")
    private String period;

    @Option(
            names = "--town",
            paramLabel = "TOWN",
            description = "镇办名称或代码，可多次；默认全部 name or code, may be repeated; all if none is given")
    private List<String> towns = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "写到这里，默认 <workspace>/templates/<period> where to write")
    private Path output;

    TemplateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Plan plan = place.loadedPlan();
        Instant moment = place.moment(session);
        YearMonth month =
                period == null ? YearMonth.from(moment.atZone(NightlyJob.ZONE)) : place.month(period, session);
        List<Area> asked = asked(plan, month);
        Path directory = output == null ? place.workspace.resolve("templates").resolve(month.toString()) : output;
        KnownTowns known = known(plan, moment, month);
        TownForm form = new TownForm(plan, month);
        Files.createDirectories(directory);
        List<Path> written = new ArrayList<>();
        for (Area town : asked) {
            Path file = directory.resolve(form.fileName(town));
            Files.write(file, form.write(town, known.of(town.code())));
            written.add(file);
        }
        tell(month, directory, written);
        return ExitCode.PUBLISHED.number();
    }

    private KnownTowns known(Plan plan, Instant moment, YearMonth month) throws IOException {
        Archive archive = new Archive(place.workspace);
        List<Delivered> delivery = new ArrayList<>();
        for (Receipt receipt : archive.receipts()) {
            if (!receipt.receivedAt().isAfter(moment)) {
                delivery.add(new Delivered(receipt.file(), archive.content(receipt)));
            }
        }
        List<FileReading> readings =
                new ReturnReader(plan, moment.atZone(NightlyJob.ZONE).toLocalDate()).read(delivery, Optional.empty());
        return new KnownTowns(plan, readings, sha256 -> Files.readAllBytes(archive.content(sha256)), month);
    }

    private List<Area> asked(Plan plan, YearMonth month) {
        List<Area> all = plan.areas().townsIn(month);
        if (towns.isEmpty()) {
            return all;
        }
        List<Area> asked = new ArrayList<>();
        for (String word : towns) {
            asked.add(all.stream()
                    .filter(town -> isCalled(town, word.strip()))
                    .findFirst()
                    .orElseThrow(() -> unknown(word, all)));
        }
        return asked;
    }

    private static boolean isCalled(Area town, String word) {
        return town.code().equals(word)
                || town.name().zh().equals(word)
                || town.name().en().equalsIgnoreCase(word)
                || town.aliases().contains(word)
                || town.name().zh().equals(word + town.kind());
    }

    private static UserError unknown(String word, List<Area> all) {
        List<String> near = all.stream()
                .filter(town -> town.code().startsWith(word)
                        || word.chars()
                                .anyMatch(sign -> !town.kind().contains(Character.toString(sign))
                                        && town.name().zh().indexOf(sign) >= 0))
                .map(town -> town.name().zh() + "（" + town.code() + "）")
                .toList();
        String names = (near.isEmpty()
                        ? all.stream().map(town -> town.name().zh()).toList()
                        : near)
                .stream().collect(Collectors.joining("、"));
        return new UserError(
                ExitCode.USAGE,
                "--town " + word,
                "该月没有这个镇办。",
                "There is no such town in that month.",
                "可用的名称或代码：" + names + "。",
                "Use one of these names or codes: " + names + ".");
    }

    private void tell(YearMonth month, Path directory, List<Path> written) {
        if (place.isJson) {
            ObjectNode json = JsonMapper.shared().createObjectNode();
            json.put("period", month.toString());
            ArrayNode files = json.putArray("files");
            written.forEach(file -> files.add(file.toString()));
            session.console().say(json.toPrettyString());
            return;
        }
        Console console = place.console(session);
        console.say(month + " 报表 forms: " + written.size() + "，在 in " + directory);
    }
}
