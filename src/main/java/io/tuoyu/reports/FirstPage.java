package io.tuoyu.reports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.tuoyu.query.Digits;
import io.tuoyu.query.Mark;
import io.tuoyu.query.MonthlyReport;
import io.tuoyu.query.MonthlyReport.Headline;
import io.tuoyu.query.MonthlyReport.Line;
import io.tuoyu.query.MonthlyReport.Pace;
import io.tuoyu.query.MonthlyReport.TaskLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a leader reads, in words, and not yet set: the whole, each promise in one row, and what must be done. */
final class FirstPage {
    private final MonthlyReport report;
    private final Words words;

    FirstPage(MonthlyReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    /**
     * A promise of the plan.
     *
     * @param cells  number, name, value, target and its date, verdict, gap, pace that is needed and pace that is kept
     * @param colour of the verdict
     * @param isOpen whether something is still to be done
     */
    record Row(List<String> cells, String colour, boolean isOpen) {}

    /** How it stands altogether, in a sentence or two. */
    String overview() {
        Map<Mark, Long> standings = report.headlines().stream()
                .map(headline -> headline.line().standing())
                .collect(groupingBy(mark -> mark, () -> new TreeMap<>(BEST_FIRST), counting()));
        String stands = standings.entrySet().stream()
                .map(entry -> words.text(
                        "whole.standing",
                        entry.getKey().symbol(),
                        words.of(entry.getKey().word()),
                        entry.getValue()))
                .collect(joining(words.text("enumeration")));
        int owed = report.head().expected();
        return words.text("whole.targets", report.headlines().size(), stands)
                + words.text("whole.returns", owed, owed - report.head().received())
                + words.text(
                        "whole.tasks",
                        report.tasks().size(),
                        report.tasks().stream().filter(TaskLine::isOverdue).count());
    }

    private static final List<String> ORDER = List.of("●", "◐", "△", "▲", "□");

    /** Signs that are no verdict come last. */
    private static final Comparator<Mark> BEST_FIRST = Comparator.<Mark>comparingInt(
                    mark -> Math.floorMod(ORDER.indexOf(mark.symbol()), ORDER.size() + 1))
            .thenComparing(Mark::symbol);

    List<String> heads() {
        return List.of(
                "",
                words.text("first.name"),
                words.text("first.value"),
                words.text("first.target"),
                words.text("first.standing"),
                words.text("first.gap"),
                words.text("first.pace"));
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Headline headline : report.headlines()) {
            rows.add(row(headline, rows.size() + 1));
        }
        return rows;
    }

    private Row row(Headline headline, int number) {
        Line line = headline.line();
        return new Row(
                List.of(
                        Integer.toString(number),
                        words.sentence(words.of(line.name())),
                        value(headline),
                        target(line),
                        standing(line),
                        gap(line),
                        headline.pace().map(pace -> pace(line, pace)).orElse(words.text("first.nothing"))),
                line.standing().colour(),
                !headline.isReached());
    }

    /** A target of a later year is not missed today: what is not due says so, and how it moves. */
    private String standing(Line line) {
        String mark = words.text(
                "first.mark",
                line.standing().symbol(),
                words.of(line.standing().word()).replace("（", "\n（").replace(", ", ",\n"));
        return line.isDue() || line.gap().orElse(0) == 0
                ? mark
                : line.progress()
                        .map(progress -> mark + "\n" + words.text("first.notDue", words.of(progress.word())))
                        .orElse(mark);
    }

    private String value(Headline headline) {
        Line line = headline.line();
        return line.value()
                .map(value -> words.sentences().counted(value, line.unit()))
                .map(value -> headline.pending()
                        .map(cases -> words.text(
                                "first.pending", value, cases, words.sentences().counted(cases, line.unit())))
                        .orElse(value))
                .orElse(words.of(line.state()));
    }

    private String target(Line line) {
        return line.target()
                .map(level -> words.text(
                                line.isLowGood() ? "first.most" : "first.least",
                                words.sentences().counted(level, line.unit()))
                        + line.targetDate()
                                .map(day -> "\n"
                                        + words.text(
                                                "first.due", words.sentences().due(day), day))
                                .orElse(""))
                .orElse(words.text("first.noTarget"));
    }

    private String gap(Line line) {
        if (line.gap().orElse(0) == 0) {
            return words.text("first.nothing");
        }
        String counted = words.sentences().counted(Long.toString(line.gap().getAsLong()), line.gapUnit());
        return line.isLowGood() ? words.text("first.over", counted) : counted;
    }

    private String pace(Line line, Pace pace) {
        return pace(line, "+", pace.required()) + "\n"
                + pace.actual()
                        .map(moved -> pace(line, sign(moved), Digits.exact(moved.abs())))
                        .orElse("?");
    }

    private static String sign(BigDecimal moved) {
        return moved.signum() < 0 ? "−" : moved.signum() > 0 ? "+" : "";
    }

    private String pace(Line line, String sign, String digits) {
        return line.isProportion()
                ? words.text("first.points", sign + digits)
                : sign + words.sentences().counted(digits, line.gapUnit());
    }

    /** Who must do what by when, each point with {@code named} names at most. */
    List<String> duties(int named) {
        List<String> points = new Duties(report, words, named).points();
        return points.isEmpty() ? List.of(words.text("none.sentence")) : points;
    }

    /** A row that stands for {@code others} that found no room. */
    String others(int others) {
        return words.text("first.others", others);
    }
}
