package io.tuoyu.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.tuoyu.indicators.Assessment;
import io.tuoyu.indicators.ValueState;
import io.tuoyu.indicators.Verdict;
import io.tuoyu.plan.Label;
import io.tuoyu.plan.Timing;
import io.tuoyu.query.MonthlyReport.Absent;
import io.tuoyu.query.MonthlyReport.Bar;
import io.tuoyu.query.MonthlyReport.Cell;
import io.tuoyu.query.MonthlyReport.Headline;
import io.tuoyu.query.MonthlyReport.Lacking;
import io.tuoyu.query.MonthlyReport.Line;
import io.tuoyu.query.MonthlyReport.Pace;
import io.tuoyu.query.MonthlyReport.Point;
import io.tuoyu.query.MonthlyReport.Range;
import io.tuoyu.query.MonthlyReport.Ranking;
import io.tuoyu.query.MonthlyReport.TownLine;
import io.tuoyu.query.MonthlyReport.Towns;
import io.tuoyu.query.MonthlyReport.Trend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** The figures of one month, out of the rows of {@code indicator_values}. */
final class Figures {
    /** Months over which the actual pace of a level is taken, as the engine takes it. */
    private static final int PACE_MONTHS = 6;

    /** Decimals of a pace in percentage points. */
    private static final int PACE_DECIMALS = 2;

    /** Towns that are named where not all can be. */
    private static final int NAMED = 5;

    private final List<Asked> indicators;
    private final YearMonth period;
    private final Map<String, Label> towns;
    private final Map<String, Map<YearMonth, Published>> history;
    private final Map<String, Map<String, Published>> byTown;

    /**
     * @param towns names of the towns of the month by code, in their order
     * @param rows  rows of the towns in {@code period}, and of the district in every month up to it
     */
    Figures(List<Asked> indicators, YearMonth period, String district, Map<String, Label> towns, List<Published> rows) {
        this.indicators = indicators;
        this.period = period;
        this.towns = towns;
        this.history = rows.stream()
                .filter(row -> row.area().equals(district))
                .collect(groupingBy(Published::indicator, toMap(Published::period, Function.identity())));
        this.byTown = rows.stream()
                .filter(row -> towns.containsKey(row.area()) && row.period().equals(period))
                .collect(groupingBy(Published::indicator, toMap(Published::area, Function.identity())));
    }

    List<Line> lines() {
        return indicators.stream()
                .flatMap(asked -> now(asked).map(row -> line(asked, row)).stream())
                .toList();
    }

    private Optional<Published> now(Asked asked) {
        return at(asked, period);
    }

    private Optional<Published> at(Asked asked, YearMonth month) {
        return Optional.ofNullable(history.getOrDefault(asked.id(), Map.of()).get(month));
    }

    private Line line(Asked asked, Published row) {
        return new Line(
                asked.id(),
                asked.name(),
                asked.unit(),
                asked.gapUnit(),
                asked.isHeadline(),
                asked.isProportion(),
                asked.isSample(),
                asked.isLowGood(),
                row.state().label(),
                text(asked, row),
                row.previous().map(value -> Digits.of(value, asked.decimals())),
                row.numerator().map(Digits::exact),
                row.denominator().map(Digits::exact),
                row.target().map(Digits::exact),
                row.targetDate(),
                Mark.of(row.standing()),
                row.verdict() == row.standing(),
                row.progress().map(Mark::of),
                row.gap(),
                row.asOf(),
                asked.owner());
    }

    private static Optional<String> text(Asked asked, Published row) {
        return row.value().map(value -> row.target()
                .map(level -> Digits.telling(
                        value, asked.decimals(), level, agreeing(asked, isReached(asked, row, value, level))))
                .orElse(Digits.of(value, asked.decimals())));
    }

    /** Reached or not by the counts: a quotient of six decimals may hit the level that the counts miss by one. */
    private static boolean isReached(Asked asked, Published row, BigDecimal value, BigDecimal level) {
        return row.gap().isPresent()
                ? row.gap().getAsLong() == 0
                : agreeing(asked, true).test(value.compareTo(level));
    }

    /** The sides of a level on which digits may lie. */
    private static IntPredicate agreeing(Asked asked, boolean isReached) {
        if (asked.isLowGood()) {
            return isReached ? side -> side <= 0 : side -> side > 0;
        }
        return isReached ? side -> side >= 0 : side -> side < 0;
    }

    List<Headline> headlines() {
        List<Headline> headlines = new ArrayList<>();
        for (Asked asked : indicators) {
            if (asked.isHeadline()) {
                now(asked)
                        .ifPresent(row -> headlines.add(new Headline(
                                line(asked, row),
                                pace(asked, row),
                                range(asked, row),
                                absent(asked),
                                furthest(asked))));
            }
        }
        return headlines;
    }

    /** What must come each month, and what comes. Told while there is something to gain and a month to gain it in. */
    private Optional<Pace> pace(Asked asked, Published row) {
        if (asked.isLowGood()
                || asked.isSample()
                || row.isReached()
                || row.target().isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> level = measured(asked, row);
        int left = Math.toIntExact(ChronoUnit.MONTHS.between(
                period, Assessment.lastMonth(asked.timing(), row.targetDate().orElseThrow(), period)));
        if (left <= 0 || level.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal lacking = asked.isProportion()
                ? row.target().get().subtract(level.get())
                : BigDecimal.valueOf(row.gap().orElse(0));
        int decimals = asked.isProportion() ? PACE_DECIMALS : 0;
        int over = asked.timing() == Timing.YEAR_TO_DATE ? period.getMonthValue() : PACE_MONTHS;
        Optional<BigDecimal> before = asked.timing() == Timing.YEAR_TO_DATE
                ? Optional.of(BigDecimal.ZERO)
                : at(asked, period.minusMonths(PACE_MONTHS)).flatMap(then -> measured(asked, then));
        return Optional.of(new Pace(
                Digits.exact(lacking.divide(BigDecimal.valueOf(left), decimals, RoundingMode.CEILING)),
                before.map(then -> level.get()
                        .subtract(then)
                        .divide(BigDecimal.valueOf(over), Math.max(decimals, 1), RoundingMode.HALF_UP)),
                over,
                left,
                asked.timing() == Timing.YEAR_TO_DATE));
    }

    /** A proportion moves in points; everything else in persons or slots. */
    private static Optional<BigDecimal> measured(Asked asked, Published row) {
        return asked.isProportion() ? row.value() : row.numerator();
    }

    private static Optional<Range> range(Asked asked, Published row) {
        if (row.range().isEmpty() || row.target().isEmpty()) {
            return Optional.empty();
        }
        Published.Range range = row.range().get();
        BigDecimal target = row.target().get();
        Range.Reason reason =
                switch (range.method()) {
                    case "worst_case" -> Range.Reason.TOWNS_MISSING;
                    case "population_error" -> Range.Reason.POPULATION;
                    default -> Range.Reason.PENDING;
                };
        return Optional.of(new Range(
                reason,
                bound(asked, range.lower(), target),
                bound(asked, range.upper(), target),
                (range.lower().compareTo(target) < 0) != (range.upper().compareTo(target) < 0)));
    }

    private static String bound(Asked asked, BigDecimal bound, BigDecimal target) {
        return Digits.telling(
                bound,
                asked.decimals(),
                target,
                agreeing(asked, agreeing(asked, true).test(bound.compareTo(target))));
    }

    private List<Absent> absent(Asked asked) {
        Map<String, Published> rows = byTown.getOrDefault(asked.id(), Map.of());
        List<Absent> absent = new ArrayList<>();
        towns.forEach((code, name) -> {
            Published row = rows.get(code);
            if (row != null && isMissing(row.state())) {
                absent.add(new Absent(name, row.state().label()));
            }
        });
        return absent;
    }

    private static boolean isMissing(ValueState state) {
        return switch (state) {
            case NOT_RECEIVED, REJECTED, OUT_OF_RANGE, UNDEFINED -> true;
            case REPORTED,
                    REPORTED_ZERO,
                    NOT_DUE,
                    NOT_APPLICABLE,
                    CARRIED_FORWARD,
                    ESTIMATED,
                    SUPPRESSED_PRIMARY,
                    SUPPRESSED_SECONDARY -> false;
        };
    }

    private List<Lacking> furthest(Asked asked) {
        Map<String, Published> rows = byTown.getOrDefault(asked.id(), Map.of());
        return towns.entrySet().stream()
                .filter(town -> rows.containsKey(town.getKey()))
                .map(town -> new Lacking(
                        town.getValue(), rows.get(town.getKey()).gap().orElse(0)))
                .filter(lacking -> lacking.gap() > 0)
                .sorted(Comparator.comparingLong(Lacking::gap).reversed())
                .limit(NAMED)
                .toList();
    }

    List<Ranking> rankings() {
        return indicators.stream()
                .filter(asked -> asked.isHeadline() && asked.isComparable())
                .flatMap(asked -> now(asked).map(row -> ranking(asked, row)).stream())
                .filter(ranking -> !ranking.bars().isEmpty())
                .toList();
    }

    private Ranking ranking(Asked asked, Published whole) {
        Map<String, Published> rows = byTown.getOrDefault(asked.id(), Map.of());
        List<Published> ranked = towns.keySet().stream()
                .filter(rows::containsKey)
                .map(rows::get)
                .filter(row -> row.value().isPresent() && row.state() != ValueState.OUT_OF_RANGE)
                .sorted(asked.isLowGood() ? BY_RATIO : BY_RATIO.reversed())
                .toList();
        List<Bar> bars = new ArrayList<>();
        for (int place = 0; place < ranked.size(); place++) {
            Published row = ranked.get(place);
            boolean isTie = place > 0 && BY_RATIO.compare(row, ranked.get(place - 1)) == 0;
            bars.add(new Bar(
                    isTie ? bars.get(place - 1).rank() : place + 1,
                    towns.get(row.area()),
                    row.value().orElseThrow(),
                    text(asked, row).orElseThrow(),
                    row.standing() == Verdict.NO_TARGET ? Optional.empty() : Optional.of(Mark.of(row.standing())),
                    row.isReached()));
        }
        return new Ranking(line(asked, whole), whole.target(), bars, absent(asked));
    }

    /** Exact: cross-multiplied, so that two towns tie only if they are equal. */
    private static final Comparator<Published> BY_RATIO = (a, b) -> a.denominator()
                    .isPresent()
            ? a.numerator()
                    .orElseThrow()
                    .multiply(b.denominator().orElseThrow())
                    .compareTo(
                            b.numerator().orElseThrow().multiply(a.denominator().orElseThrow()))
            : a.numerator().orElseThrow().compareTo(b.numerator().orElseThrow());

    List<Trend> trends() {
        return indicators.stream()
                .filter(asked -> asked.isHeadline() && !asked.isLowGood())
                .flatMap(asked -> now(asked)
                        .map(row -> new Trend(line(asked, row), asked.timing() == Timing.YEAR_TO_DATE, points(asked)))
                        .stream())
                .filter(trend ->
                        trend.points().stream().anyMatch(point -> point.value().isPresent()))
                .toList();
    }

    private List<Point> points(Asked asked) {
        return history.get(asked.id()).values().stream()
                .sorted(Comparator.comparing(Published::period))
                .filter(row -> !row.period().isAfter(period))
                .map(row -> new Point(row.period(), row.value(), row.target()))
                .toList();
    }

    /** The district and its towns, in the indicators of the first page that are known of any town. */
    Towns towns(Map<String, ReturnState> returned, Label districtName) {
        List<Asked> columns = indicators.stream()
                .filter(asked -> asked.isHeadline()
                        && byTown.getOrDefault(asked.id(), Map.of()).values().stream()
                                .anyMatch(row -> row.value().isPresent()))
                .toList();
        List<TownLine> rows = new ArrayList<>();
        rows.add(new TownLine(
                districtName,
                Optional.empty(),
                columns.stream().map(asked -> cell(asked, now(asked))).toList()));
        towns.forEach((code, name) -> rows.add(new TownLine(
                name,
                Optional.ofNullable(returned.get(code)),
                columns.stream()
                        .map(asked -> cell(
                                asked,
                                Optional.ofNullable(byTown.get(asked.id()).get(code))))
                        .toList())));
        return new Towns(
                columns.stream()
                        .flatMap(asked -> now(asked).map(row -> line(asked, row)).stream())
                        .toList(),
                rows);
    }

    private static Cell cell(Asked asked, Optional<Published> row) {
        return row.map(known -> new Cell(
                        text(asked, known),
                        known.state().label(),
                        Mark.of(known.standing()),
                        known.standing() != Verdict.NO_TARGET,
                        known.gap()))
                .orElse(new Cell(
                        Optional.empty(),
                        ValueState.NOT_APPLICABLE.label(),
                        Mark.of(Verdict.NO_TARGET),
                        false,
                        OptionalLong.empty()));
    }
}
