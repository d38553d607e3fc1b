package io.tuoyu.reports;

import static java.util.stream.Collectors.joining;

import io.tuoyu.plan.Label;
import io.tuoyu.query.MonthlyReport;
import io.tuoyu.query.MonthlyReport.Absent;
import io.tuoyu.query.MonthlyReport.Cell;
import io.tuoyu.query.MonthlyReport.Definition;
import io.tuoyu.query.MonthlyReport.Head;
import io.tuoyu.query.MonthlyReport.Headline;
import io.tuoyu.query.MonthlyReport.Issue;
import io.tuoyu.query.MonthlyReport.Line;
import io.tuoyu.query.MonthlyReport.Ranking;
import io.tuoyu.query.MonthlyReport.Return;
import io.tuoyu.query.MonthlyReport.Returns;
import io.tuoyu.query.MonthlyReport.TaskLine;
import io.tuoyu.query.MonthlyReport.TownLine;
import io.tuoyu.query.MonthlyReport.Trend;
import io.tuoyu.query.ReturnState;
import java.awt.Font;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReportsContext;

/** The report as parts of templates and rows, in one language. */
final class Sections {
    /** Indicators that fit beside one another in the table of towns. */
    static final int COLUMNS = 8;

    /** Digits of the plan's fingerprint that are printed on each page: enough to tell two plans apart. */
    private static final int FINGERPRINT = 12;

    /** Width of a line of the sentences, 156 mm as an official page has it, and size of their letters. */
    private static final float LINE = 442;

    private static final float SIZE = 14;

    private static final float SMALL = 12;

    /** Lines of {@link #SIZE} that fit a page. */
    private static final int LINES = 27;

    private static final String INK = "#222222";

    private final MonthlyReport report;
    private final Words words;
    private final JasperReportsContext context;

    Sections(MonthlyReport report, Words words, JasperReportsContext context) {
        this.report = report;
        this.words = words;
        this.context = context;
    }

    String title() {
        return words.text("title", words.of(report.head().district()));
    }

    String maker() {
        return words.of(report.head().maker());
    }

    String headLeft() {
        return words.text("head.left", title(), month(), words.of(report.head().edition()));
    }

    String headRight() {
        Head head = report.head();
        return words.text(
                "head.right",
                head.received(),
                head.expected(),
                words.sentences().day(head.period().atEndOfMonth()));
    }

    String footLeft() {
        Head head = report.head();
        String plan = head.planFingerprint();
        return words.text("foot.left", head.releaseId(), plan.substring(0, Math.min(FINGERPRINT, plan.length())));
    }

    private String month() {
        return words.sentences().month(report.head().period());
    }

    /** All parts in the order of the pages. */
    List<Section> all() {
        List<Section> all = new ArrayList<>();
        all.add(first());
        all.add(sentences());
        all.add(section(
                "indicators",
                "annex.indicators",
                report.lines().stream()
                        .sorted(Comparator.comparing(line -> !line.isHeadline()))
                        .map(this::indicator)
                        .toList()));
        all.add(section(
                "rankings",
                "annex.rankings",
                report.rankings().stream().map(this::ranking).toList()));
        all.add(section(
                "trends",
                "annex.trends",
                report.trends().stream().map(this::trend).toList()));
        all.addAll(towns());
        all.add(section(
                "returns",
                "annex.returns",
                report.returns().stream().map(this::returns).toList()));
        all.add(section(
                "issues",
                "annex.issues",
                report.issues().stream().map(this::issue).toList()));
        all.add(section(
                "tasks", "annex.tasks", report.tasks().stream().map(this::task).toList()));
        all.add(section(
                "definitions",
                "annex.definitions",
                report.definitions().stream().map(this::definition).toList()));
        return all;
    }

    private Section section(String template, String title, List<? extends Record> rows) {
        return new Section(template, words.text(title), words.text(title + ".note"), List.of(), rows);
    }

    private Section first() {
        Head head = report.head();
        return new Section(
                "first",
                title(),
                words.text(
                        "conclusions.note",
                        words.of(head.maker()),
                        words.of(head.edition()),
                        words.sentences().day(head.period().atEndOfMonth()),
                        words.sentences().day(head.asOf()),
                        head.received(),
                        head.expected()),
                List.of(words.text("conclusions.month", month())),
                List.of(new Rows.Chart("", "", new FirstSheet(new FirstPage(report, words), words))));
    }

    /** The whole sentence of each row of the first page, on one page if letters of 12 points make it one. */
    private Section sentences() {
        List<String> large = sentences(SIZE);
        boolean isSmall = large.size() > LINES;
        return new Section(
                "sentences",
                words.text("sentences"),
                "",
                List.of(),
                (isSmall ? sentences(SMALL) : large)
                        .stream().map(line -> new Rows.PageLine(line, isSmall)).toList());
    }

    private List<String> sentences(float size) {
        Typesetter typesetter = new Typesetter(context, "Report Serif", Font.PLAIN, size, LINE, words.locale());
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (Headline headline : report.headlines()) {
            String text = words.text("numbered", number++, words.sentences().of(headline));
            lines.addAll(typesetter.lines(words.text("indent") + text));
        }
        return lines;
    }

    private Rows.Indicator indicator(Line line) {
        return new Rows.Indicator(
                words.text(line.isHeadline() ? "group.headline" : "group.other"),
                line.id(),
                words.of(line.name()),
                words.of(line.unit()),
                line.value().orElse(words.of(line.state())),
                Words.orBlank(line.previous()),
                line.isSample() && line.value().isPresent()
                        ? sample(line)
                        : line.denominator().isPresent() && line.numerator().isPresent()
                                ? line.numerator().get() + "/"
                                        + line.denominator().get()
                                : Words.orBlank(line.numerator()),
                Words.orBlank(line.target()),
                line.targetDate().map(Objects::toString).orElse(""),
                words.of(line.standing()),
                line.standing().colour(),
                line.progress()
                        .map(words::of)
                        .orElse(line.isDue() && line.target().isPresent() ? words.text("due") : ""),
                digits(line.gap()),
                line.asOf().map(Objects::toString).orElse(""));
    }

    /** Weights, which must not look like counts. */
    private String sample(Line line) {
        return line.numerator().isPresent() && line.denominator().isPresent()
                ? words.text(
                        "sample.weights",
                        weight(line.numerator().get()),
                        weight(line.denominator().get()))
                : words.text("sample");
    }

    private static String weight(String digits) {
        return new BigDecimal(digits).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String digits(OptionalLong count) {
        return count.isPresent() ? Long.toString(count.getAsLong()) : "";
    }

    private Rows.Chart ranking(Ranking ranking) {
        Line line = ranking.line();
        return new Rows.Chart(heading(line), absent(ranking.absent()), new RankingChart(ranking, words));
    }

    private String heading(Line line) {
        return words.text(
                line.target().isPresent() ? "chart.heading.target" : "chart.heading",
                words.of(line.name()),
                words.of(line.unit()),
                Words.orBlank(line.target()));
    }

    private String absent(List<Absent> absent) {
        return absent.isEmpty()
                ? ""
                : words.text(
                        "ranking.absent",
                        absent.stream()
                                .map(one -> words.text("named.state", words.of(one.town()), words.of(one.state())))
                                .collect(joining(words.text("enumeration"))));
    }

    private Rows.Chart trend(Trend trend) {
        return new Rows.Chart(heading(trend.line()), "", new TrendChart(trend, words));
    }

    /** As many tables as it takes, none of them nearly empty. */
    private List<Section> towns() {
        List<Line> columns = report.towns().columns();
        int tables = Math.max(1, (columns.size() + COLUMNS - 1) / COLUMNS);
        int wide = (columns.size() + tables - 1) / tables;
        List<Section> sections = new ArrayList<>();
        for (int table = 0; table < tables; table++) {
            int from = table * wide;
            int to = Math.min(columns.size(), from + wide);
            List<String> heads = Stream.concat(
                            columns.subList(from, to).stream().map(this::columnHead),
                            Stream.generate(() -> "").limit(COLUMNS - (to - from)))
                    .toList();
            List<Rows.Town> rows = new ArrayList<>();
            List<TownLine> towns = report.towns().rows();
            for (int i = 0; i < towns.size(); i++) {
                rows.add(town(towns.get(i), i, from, to));
            }
            sections.add(new Section(
                    "towns",
                    tables == 1 ? words.text("annex.towns") : words.text("annex.towns.part", table + 1, tables),
                    words.text("annex.towns.note"),
                    heads,
                    rows));
        }
        return sections;
    }

    private String columnHead(Line line) {
        return words.text(
                line.target().isPresent() ? "column.target" : "column",
                words.of(line.name()),
                words.of(line.unit()),
                Words.orBlank(line.target()));
    }

    private Rows.Town town(TownLine town, int number, int from, int to) {
        boolean isTotal = number == 0;
        List<String> values = new ArrayList<>();
        List<String> colours = new ArrayList<>();
        for (int i = from; i < from + COLUMNS; i++) {
            Optional<Cell> cell = i < to ? Optional.of(town.cells().get(i)) : Optional.empty();
            values.add(cell.map(this::cell).orElse(""));
            values.add(cell.map(known -> known.gap().orElse(0) == 0 ? "" : digits(known.gap()))
                    .orElse(""));
            colours.add(cell.filter(Cell::isJudged)
                    .map(known -> known.standing().colour())
                    .orElse(INK));
        }
        return new Rows.Town(
                isTotal ? "" : Integer.toString(number),
                words.of(town.name()),
                town.returned().map(state -> words.of(state.label())).orElse(""),
                isTotal,
                values,
                colours);
    }

    /** A sign only where there is a judgement: the dash of "no target" would read as a minus. */
    private String cell(Cell cell) {
        return cell.value()
                .map(value -> cell.isJudged() ? cell.standing().symbol() + " " + value : value)
                .orElse(words.of(cell.state()));
    }

    private Rows.Return returns(Returns returns) {
        String names = Stream.of(ReturnState.NOT_RECEIVED, ReturnState.REJECTED, ReturnState.NOT_DUE, ReturnState.LATE)
                .flatMap(state -> named(returns, state).stream())
                .collect(joining(words.text("semicolon")));
        return new Rows.Return(
                words.of(returns.dataset()),
                returns.due().toString(),
                Integer.toString(returns.owed().size()),
                Long.toString(returns.received()),
                Long.toString(returns.count(ReturnState.ON_TIME)),
                Long.toString(returns.count(ReturnState.LATE)),
                Long.toString(returns.owed().size() - returns.received()),
                names.isEmpty() ? words.text("none") : names);
    }

    private Optional<String> named(Returns returns, ReturnState state) {
        List<Label> areas = returns.owed().stream()
                .filter(one -> one.state() == state)
                .map(Return::area)
                .toList();
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        "state.names",
                        words.of(state.label()),
                        words.sentences().list(areas)));
    }

    private Rows.Issue issue(Issue issue) {
        return new Rows.Issue(
                words.of(issue.kind().label()),
                issue.town().map(words::of).orElse(""),
                Stream.of(issue.file(), issue.sheet(), issue.cell())
                        .flatMap(Optional::stream)
                        .collect(joining(" › ")),
                issue.raw().orElse(""),
                words.text("message.reason", words.of(issue.message()), issue.reason()),
                words.of(issue.fix()));
    }

    private Rows.Task task(TaskLine task) {
        return new Rows.Task(
                task.id(),
                words.of(task.category()),
                words.of(task.title()),
                words.sentences().list(task.units()),
                task.due().toString(),
                task.state().symbol() + " " + words.of(task.state().label()),
                task.isOverdue() ? words.text("overdue") : "");
    }

    private Rows.Definition definition(Definition definition) {
        return new Rows.Definition(
                words.of(definition.question()),
                words.of(definition.chosen()),
                words.sentences().list(definition.others()),
                words.sentences().list(definition.indicators()));
    }
}
