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
import java.util.List;

/** As a Chinese office writes: full-width marks, no blank between figures and words. */
final class ChineseSentences implements Sentences {
    private static final int NAMED = 3;

    @Override
    public String silence(Headline headline) {
        Line line = headline.line();
        String goal = line.target().isPresent() ? target(line) : "";
        String why = headline.absent().isEmpty() ? "" : missing(headline.absent());
        return line.name().zh() + "尚无数值（" + line.state().zh() + "）" + standing(line) + goal + stop() + why;
    }

    @Override
    public String value(Line line) {
        String fraction = line.isSample()
                ? "（抽样）"
                : line.isProportion() && line.denominator().isPresent()
                        ? "（" + line.numerator().orElseThrow() + "/"
                                + line.denominator().get() + "）"
                        : "";
        return line.name().zh() + counted(line.value().orElseThrow(), line.unit()) + fraction;
    }

    @Override
    public String pending(Line line, String cases) {
        return "，另有" + counted(cases, line.unit()) + "待认定";
    }

    @Override
    public String noTarget() {
        return "，方案未定目标。";
    }

    @Override
    public String target(Line line) {
        String bound = line.isLowGood() ? "不超过" : (line.denominator().isPresent() ? "不低于" : "不少于");
        return "（目标" + line.targetDate().map(due -> due(due) + "前").orElse("") + bound
                + counted(line.target().orElseThrow(), line.unit()) + "）";
    }

    @Override
    public String standing(Line line) {
        return "，" + line.standing().symbol() + line.standing().word().zh();
    }

    @Override
    public String gap(Line line, long gap) {
        return (line.isLowGood() ? "，超出" : "，还差") + counted(Long.toString(gap), line.gapUnit());
    }

    @Override
    public String pace(Line line, Pace pace) {
        String unit = line.isProportion() ? "个百分点" : line.gapUnit().zh();
        String over = pace.isYearToDate() ? "今年以来" : "近" + pace.over() + "个月";
        String actual = pace.actual()
                .map(moved -> over + "月均"
                        + (moved.signum() == 0
                                ? "无变化"
                                : (moved.signum() < 0 ? "减" : "增") + Digits.exact(moved.abs()) + unit))
                .orElse("此前进度无法判断");
        return "；" + (pace.isYearToDate() ? "年内" : "") + "还须月均增" + pace.required() + unit + "（" + actual + "）";
    }

    @Override
    public String stop() {
        return "。";
    }

    @Override
    public String doubt(Headline headline, Range range) {
        String lower = counted(range.lower(), headline.line().unit());
        String upper = counted(range.upper(), headline.line().unit());
        return switch (range.reason()) {
            case TOWNS_MISSING ->
                towns(headline.absent(), NAMED) + "无可用数据：其人全部未覆盖则为" + lower + "，全部覆盖则为" + upper
                        + (range.isVerdictOpen() ? "，结论待补报后确定。" : "，结论不变。");
            case POPULATION -> "按人口数允许误差为" + lower + "至" + upper + "，结论待人口数核定后确定。";
            case PENDING -> "待认定的如全部认定，则为" + upper + "。";
        };
    }

    @Override
    public String missing(List<Absent> absent) {
        return "未含" + states(absent) + "。";
    }

    @Override
    public String stated(Label state, List<Absent> towns) {
        return state.zh() + "的" + towns(towns, NAMED);
    }

    @Override
    public String between() {
        return "、";
    }

    @Override
    public String andMore(String first, int all) {
        return first + "等" + all + "个镇办";
    }

    @Override
    public String endOf(int year) {
        return year + "年底";
    }

    @Override
    public String day(LocalDate day) {
        return day.getYear() + "年" + dayOfYear(day);
    }

    @Override
    public String dayOfYear(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    @Override
    public String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    @Override
    public String list(List<Label> names) {
        return names.stream().map(Label::zh).collect(joining("、"));
    }

    @Override
    public String counted(String digits, Label unit) {
        return digits + unit.zh();
    }

    @Override
    public String word(Label label) {
        return label.zh();
    }
}
