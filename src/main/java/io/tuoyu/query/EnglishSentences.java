package io.tuoyu.query;

import static java.util.stream.Collectors.joining;

import io.tuoyu.plan.Label;
import io.tuoyu.query.MonthlyReport.Absent;
import io.tuoyu.query.MonthlyReport.Headline;
import io.tuoyu.query.MonthlyReport.Line;
import io.tuoyu.query.MonthlyReport.Pace;
import io.tuoyu.query.MonthlyReport.Range;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The same in English. */
final class EnglishSentences implements Sentences {
    private static final int NAMED = 3;

    /** The last letter of persons, slots, percentage points; "per 1,000" has none. */
    private static final Pattern PLURAL = Pattern.compile("(?<=[a-z])s$");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    @Override
    public String silence(Headline headline) {
        Line line = headline.line();
        String goal = line.target().isPresent() ? target(line) : "";
        String why = headline.absent().isEmpty() ? "" : missing(headline.absent());
        return capital(line.name().en()) + ": no figure (" + line.state().en() + ")" + standing(line) + goal + stop()
                + why;
    }

    @Override
    public String value(Line line) {
        String fraction = line.isSample()
                ? " (sample)"
                : line.isProportion() && line.denominator().isPresent()
                        ? " (" + line.numerator().orElseThrow() + " of "
                                + line.denominator().get() + ")"
                        : "";
        return capital(line.name().en()) + ": " + counted(line.value().orElseThrow(), line.unit()) + fraction;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ENGLISH) + name.substring(1);
    }

    @Override
    public String pending(Line line, String cases) {
        return ", and " + counted(cases, line.unit()) + " pending";
    }

    @Override
    public String noTarget() {
        return "; the plan sets no target.";
    }

    @Override
    public String target(Line line) {
        return " (target " + (line.isLowGood() ? "at most " : "at least ")
                + counted(line.target().orElseThrow(), line.unit())
                + line.targetDate().map(due -> " by " + due(due)).orElse("") + ")";
    }

    @Override
    public String standing(Line line) {
        return "; " + line.standing().symbol() + " " + line.standing().word().en();
    }

    @Override
    public String gap(Line line, long gap) {
        return ", " + counted(Long.toString(gap), line.gapUnit()) + (line.isLowGood() ? " too many" : " short");
    }

    @Override
    public String pace(Line line, Pace pace) {
        Label unit = line.isProportion() ? new Label("", "percentage points") : line.gapUnit();
        String over = pace.isYearToDate() ? "this year so far: " : "the last " + pace.over() + " months: ";
        String actual = pace.actual()
                .map(moved -> over
                        + (moved.signum() == 0
                                ? "no change"
                                : (moved.signum() < 0 ? "−" : "+") + Digits.exact(moved.abs()) + " a month"))
                .orElse("the pace so far cannot be told");
        return "; needs +" + counted(pace.required(), unit) + " a month"
                + (pace.isYearToDate() ? " until the end of the year" : "") + " (" + actual + ")";
    }

    @Override
    public String stop() {
        return ".";
    }

    @Override
    public String doubt(Headline headline, Range range) {
        String lower = counted(range.lower(), headline.line().unit());
        String upper = counted(range.upper(), headline.line().unit());
        return switch (range.reason()) {
            case TOWNS_MISSING ->
                " No usable figures from " + towns(headline.absent(), NAMED) + ": " + lower
                        + " if nobody there is reached, " + upper + " if everybody is; "
                        + (range.isVerdictOpen() ? "the verdict waits for them." : "the verdict stays.");
            case POPULATION ->
                " Within the error of the population it lies between " + lower + " and " + upper
                        + "; the verdict waits for the final population.";
            case PENDING -> " If all that is pending is confirmed: " + upper + ".";
        };
    }

    @Override
    public String missing(List<Absent> absent) {
        return " Without " + states(absent) + ".";
    }

    @Override
    public String stated(Label state, List<Absent> towns) {
        return towns(towns, NAMED) + " (" + state.en() + ")";
    }

    @Override
    public String between() {
        return ", ";
    }

    @Override
    public String andMore(String first, int all) {
        return first + " and others, " + all + " towns in all";
    }

    @Override
    public String endOf(int year) {
        return "the end of " + year;
    }

    @Override
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    @Override
    public String dayOfYear(LocalDate day) {
        return DAY_OF_YEAR.format(day);
    }

    @Override
    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    @Override
    public String list(List<Label> names) {
        return names.stream().map(Label::en).collect(joining(", "));
    }

    @Override
    public String counted(String digits, Label unit) {
        String en = digits.equals("1") ? one(unit.en()) : unit.en();
        return en.isEmpty() || en.startsWith("%") ? digits + en : digits + " " + en;
    }

    private static String one(String many) {
        return many.endsWith("ies")
                ? many.substring(0, many.length() - 3) + "y"
                : PLURAL.matcher(many).replaceFirst("");
    }

    @Override
    public String word(Label label) {
        return label.en();
    }
}
