package io.tuoyu.jobs;

import static java.util.stream.Collectors.toMap;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Measure;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Source;
import io.tuoyu.query.MonthlyReport;
import io.tuoyu.query.MonthlyReports;
import io.tuoyu.release.Release;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Question;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.ReturnEntry;
import io.tuoyu.returns.answer.Answers;
import io.tuoyu.returns.answer.Correspondence;
import io.tuoyu.returns.answer.Correspondence.Line;
import io.tuoyu.returns.archive.Archive;
import io.tuoyu.runs.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Answers the towns after a night: what came, what to mend, what is asked, and where they stand. */
final class Answering {
    private static final String ANSWERED = ".answered";

    private final Plan plan;
    private final Path workspace;

    Answering(Plan plan, Path workspace) {
        this.plan = plan;
        this.workspace = workspace;
    }

    /**
     * The months that are answered: the last one, those of which something came that was not answered yet, and with it those in
     * which somebody is asked something, for what came may be the reason.
     */
    private Set<YearMonth> months(Intake intake, List<Question> questions, YearMonth last, boolean isFirst)
            throws IOException {
        Set<YearMonth> months = new TreeSet<>(Set.of(last));
        if (isFirst) {
            return months;
        }
        Set<String> answered = answered();
        List<String> received = received(intake);
        for (int at = 0; at < received.size(); at++) {
            if (!answered.contains(received.get(at))) {
                intake.readings().get(at).period().ifPresent(months::add);
            }
        }
        if (!answered.containsAll(received)) {
            questions.forEach(question -> months.add(question.period()));
        }
        return months;
    }

    /** What was answered already; nothing if the answers were lost, or a night was cut off before it wrote them. */
    private Set<String> answered() throws IOException {
        Path file = Answers.directory(workspace).resolve(ANSWERED);
        return Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
    }

    /** A name for every file that came; the same bytes under another name are another one. Names of files may tell persons. */
    private static List<String> received(Intake intake) {
        return intake.receipts().stream()
                .map(receipt -> receipt.sha256() + " "
                        + Integer.toHexString(receipt.file().hashCode()))
                .toList();
    }

    /**
     * Writes the answers.
     *
     * @param last    last month of the release
     * @param isFirst whether nothing was ever published: an archive is not answered month by month
     * @return the directory that holds them
     * @throws IOException if a received file is gone, or the workspace cannot be written
     */
    Path write(
            Intake intake,
            List<ReturnEntry> log,
            List<Question> questions,
            Release release,
            YearMonth last,
            boolean isFirst)
            throws IOException {
        Set<YearMonth> months = months(intake, questions, last, isFirst);
        Map<YearMonth, Map<String, List<Line>>> standing = new HashMap<>();
        for (YearMonth month : months) {
            standing.put(month, standing(release, month));
        }
        Archive archive = new Archive(workspace);
        Map<Stated, Long> stated = stated(intake.readings());
        new Answers(new Correspondence(
                        plan,
                        intake.readings(),
                        log,
                        questions,
                        sha256 -> Files.readAllBytes(archive.content(sha256)),
                        (areaCode, measure, period) ->
                                Optional.ofNullable(stated.get(new Stated(areaCode, measure, period.minusMonths(1)))),
                        (areaCode, period) -> standing.get(period).getOrDefault(areaCode, List.of()),
                        NightlyJob.ZONE))
                .write(workspace, months);
        Path directory = Answers.directory(workspace);
        DurableFile.replace(directory.resolve(ANSWERED), String.join("\n", new TreeSet<>(received(intake))) + "\n");
        return directory;
    }

    private record Stated(String areaCode, String measure, YearMonth period) {}

    /** What towns said of each measure, by the newest version of the source that is trusted most. */
    private Map<Stated, Long> stated(List<FileReading> readings) {
        Map<Stated, Long> stated = new HashMap<>();
        Map<Stated, Integer> precedence = new HashMap<>();
        for (Measure measure : plan.measures()) {
            for (int place = 0; place < measure.sources().size(); place++) {
                Source source = measure.sources().get(place);
                for (FileReading reading : readings) {
                    if (reading.dataset().equals(Optional.of(source.dataset()))
                            && reading.warnings().stream()
                                    .noneMatch(warning -> warning.reason() == Reason.SUPERSEDED)) {
                        sums(reading, source.field(), measure.id(), place, stated, precedence);
                    }
                }
            }
        }
        return stated;
    }

    private static void sums(
            FileReading reading,
            String field,
            String measure,
            int place,
            Map<Stated, Long> stated,
            Map<Stated, Integer> precedence) {
        reading.accepted().forEach(row -> row.figures().stream()
                .filter(figure -> figure.field().equals(field))
                .forEach(figure -> {
                    Stated key = new Stated(row.areaCode(), measure, row.period());
                    if (precedence.merge(key, place, Math::min) == place) {
                        stated.merge(key, figure.value(), Math::addExact);
                    }
                }));
    }

    private Map<String, List<Line>> standing(Release release, YearMonth month) throws IOException {
        MonthlyReport.Towns towns = MonthlyReports.of(plan, release, month, MonthlyReports.PROVISIONAL)
                .towns();
        Map<String, String> codes = plan.areas().all().stream()
                .filter(area -> area.level() == AreaLevel.TOWN
                        || area.equals(plan.areas().root()))
                .collect(toMap(area -> area.name().zh(), Area::code, (one, other) -> one));
        Map<String, List<Line>> standing = new HashMap<>();
        for (MonthlyReport.TownLine town : towns.rows()) {
            List<Line> lines = new ArrayList<>();
            for (int at = 0; at < towns.columns().size(); at++) {
                MonthlyReport.Line column = towns.columns().get(at);
                MonthlyReport.Cell cell = town.cells().get(at);
                String value = cell.value()
                        .map(figure -> figure
                                + column.unit().zh()
                                + (cell.isJudged()
                                        ? " " + cell.standing().symbol()
                                                + cell.standing().word().zh()
                                        : ""))
                        .orElse(cell.state().zh());
                lines.add(new Line(column.name().zh(), value, month.toString()));
            }
            standing.put(codes.get(town.name().zh()), lines);
        }
        return standing;
    }
}
