package io.tuoyu.indicators;

import io.tuoyu.indicators.Fact.Absence;
import io.tuoyu.indicators.Rules.Variant;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator.Evidence;
import io.tuoyu.plan.Indicator.Polarity;
import io.tuoyu.plan.Target;
import io.tuoyu.plan.Timing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Judges the facts of one area, all its indicators and months together, because a month is compared with those before. */
public final class Assessment {
    /** Months over which the actual pace of a level is taken: long enough to pass a quiet month, short enough to be news. */
    static final int PACE_MONTHS = 6;

    private static final int VALUE_SCALE = 6;
    private static final int COUNT_SCALE = 3;
    private static final int SHARE_SCALE = 4;

    private final Rules rules;
    private final String areaCode;
    private final AreaLevel level;
    private final boolean[] exists;
    private final Fact[][] facts;

    /** Worked out once, when first asked for: several tables ask. */
    private final Measured[][] measured;

    /**
     * @param facts by place of the indicator and place of the month; {@code null} where there is none, never kept
     */
    public Assessment(Rules rules, String areaCode, Fact[][] facts) {
        this.rules = rules;
        this.areaCode = areaCode;
        this.level = rules.places().get(areaCode).level();
        this.exists = rules.exists(areaCode);
        this.facts = facts;
        this.measured = new Measured[rules.counted().size()][rules.months().size()];
    }

    /** Every indicator in every month in which the area exists at the month's end. */
    public List<IndicatorValue> values() {
        List<IndicatorValue> values = new ArrayList<>();
        for (int indicator = 0; indicator < rules.indicators().size(); indicator++) {
            Rule rule = rules.indicators().get(indicator);
            List<Optional<BigDecimal>> history = new ArrayList<>();
            for (int month = 0; month < rules.months().size(); month++) {
                if (exists[month]) {
                    IndicatorValue value = judge(rule, indicator, month, history);
                    history.add(value.value());
                    values.add(value);
                } else {
                    history.add(Optional.empty());
                }
            }
        }
        return values;
    }

    /** Every option of every open definition, for each indicator it touches, in every month in which the area exists. */
    public List<Sensitivity> sensitivities() {
        List<Sensitivity> sensitivities = new ArrayList<>();
        for (Variant variant : rules.variants()) {
            for (int month = 0; month < rules.months().size(); month++) {
                if (exists[month]) {
                    sensitivities.add(sensitivity(variant, month));
                }
            }
        }
        return sensitivities;
    }

    private Sensitivity sensitivity(Variant variant, int month) {
        Rule declared = rules.indicators().get(variant.indicator());
        return new Sensitivity(
                declared,
                variant,
                areaCode,
                rules.months().get(month),
                variant.place() == Rule.NONE ? Optional.empty() : Optional.of(counted(variant.place(), month)),
                standing(measured(variant.indicator(), month), target(declared, month)));
    }

    private Sensitivity.Counted counted(int place, int month) {
        Rule rule = rules.counted().get(place);
        Optional<Target> target = target(rule, month);
        Measured known = measured(place, month);
        return new Sensitivity.Counted(
                known.numerator().map(Assessment::count),
                known.denominator().map(Assessment::count),
                known.value(),
                known.state(),
                target.map(goal -> goal.level().setScale(VALUE_SCALE)),
                standing(known, target),
                gap(known, target));
    }

    private Optional<Target> target(Rule rule, int month) {
        return rule.target(level, rules.months().get(month).atEndOfMonth());
    }

    private static Verdict standing(Measured measured, Optional<Target> target) {
        return target.map(goal -> measured.standing(goal.level())).orElse(Verdict.NO_TARGET);
    }

    private static OptionalLong gap(Measured measured, Optional<Target> target) {
        return target.map(goal -> measured.gap(goal.level())).orElse(OptionalLong.empty());
    }

    /** Where every indicator is heading, in every month in which the area exists. */
    public List<Forecast> forecasts() {
        List<Forecast> forecasts = new ArrayList<>();
        for (int indicator = 0; indicator < rules.indicators().size(); indicator++) {
            Rule rule = rules.indicators().get(indicator);
            Foretelling foretelling = new Foretelling(areaCode, rule, rules.months(), points(rule, indicator));
            for (int month = 0; month < rules.months().size(); month++) {
                if (exists[month]) {
                    forecasts.add(foretelling.at(month, target(rule, month)));
                }
            }
        }
        return forecasts;
    }

    private Foretelling.Point[] points(Rule rule, int indicator) {
        Foretelling.Point[] points = new Foretelling.Point[rules.months().size()];
        if (rule.isSummed() && !rule.targets().isEmpty()) {
            for (int month = 0; month < points.length; month++) {
                Fact fact = factAt(indicator, month);
                if (fact.known() > 0 && fact.carried() < fact.known()) {
                    points[month] = new Foretelling.Point(
                            measured(indicator, month).value().orElseThrow().doubleValue(),
                            fact.numerator(),
                            fact.denominator());
                }
            }
        }
        return points;
    }

    /** What every sample in it is worth, in every month in which there was one. */
    public List<SurveyQuality> surveys() {
        List<SurveyQuality> surveys = new ArrayList<>();
        for (int indicator = 0; indicator < rules.indicators().size(); indicator++) {
            Rule rule = rules.indicators().get(indicator);
            if (rule.evidence() == Evidence.SAMPLE) {
                for (int month = 0; month < rules.months().size(); month++) {
                    if (exists[month] && factAt(indicator, month).known() > 0) {
                        surveys.add(SurveyQuality.of(
                                rule,
                                areaCode,
                                rules.months().get(month),
                                measured(indicator, month).survey().orElseThrow(),
                                levels(rule, indicator, month)));
                    }
                }
            }
        }
        return surveys;
    }

    /** The levels that the indicator is held against, by the plan or by an option of an open definition. */
    private List<BigDecimal> levels(Rule rule, int indicator, int month) {
        return Stream.concat(
                        Stream.of(rule),
                        rules.variants().stream()
                                .filter(variant -> variant.indicator() == indicator && variant.place() != Rule.NONE)
                                .map(variant -> rules.counted().get(variant.place())))
                .flatMap(counted -> target(counted, month).stream())
                .map(Target::level)
                .distinct()
                .sorted()
                .toList();
    }

    private Measured measured(int place, int month) {
        if (measured[place][month] == null) {
            Rule rule = rules.counted().get(place);
            measured[place][month] =
                    Measured.of(rule, rule.isSummed() ? factAt(place, month) : derived(rule, month), rules.settings());
        }
        return measured[place][month];
    }

    private static BigDecimal count(BigDecimal number) {
        return number.setScale(COUNT_SCALE, RoundingMode.HALF_UP);
    }

    private IndicatorValue judge(Rule rule, int indicator, int month, List<Optional<BigDecimal>> history) {
        YearMonth period = rules.months().get(month);
        LocalDate day = period.atEndOfMonth();
        Optional<Target> target = target(rule, month);
        Measured known = measured(indicator, month);
        Verdict standing = standing(known, target);
        boolean isDue = target.map(goal -> !goal.due().isAfter(day)).orElse(true);
        Optional<BigDecimal> value = known.value();
        return new IndicatorValue(
                rule,
                areaCode,
                period,
                rule.timing() == Timing.YEAR_TO_DATE ? period.withMonth(1).atDay(1) : period.atDay(1),
                known.numerator().map(Assessment::count),
                known.denominator().map(Assessment::count),
                value,
                known.bounds(),
                known.state(),
                known.coverage(SHARE_SCALE),
                target.map(goal -> goal.level().setScale(VALUE_SCALE)),
                target.map(Target::due),
                standing,
                isDue ? standing : Verdict.NOT_YET_DUE,
                isDue ? Optional.empty() : target.map(goal -> progress(rule, goal, value, standing, history, period)),
                gap(known, target),
                month == 0 ? Optional.empty() : history.get(month - 1),
                value.map(shown -> period.minusMonths(known.fact().lag()).atEndOfMonth()));
    }

    private Fact factAt(int indicator, int month) {
        return facts[indicator][month] == null ? Fact.absent(Absence.NOT_DUE) : facts[indicator][month];
    }

    /** Completion and shortfall speak of another indicator of the same area in the same month. */
    private Fact derived(Rule rule, int month) {
        Fact fact = factAt(rule.of(), month);
        Optional<Target> goal = target(rules.counted().get(rule.of()), month);
        if (goal.isEmpty()) {
            return Fact.absent(Absence.NOT_APPLICABLE);
        }
        if (fact.known() == 0) {
            return fact;
        }
        // A shortfall is known as far as the people are of whom it is taken.
        return rule.formula() == Formula.COMPLETION
                ? with(fact, fact.numerator(), goal.get().level().longValueExact(), 0)
                : with(
                        fact,
                        measured(rule.of(), month).gap(goal.get().level()).orElse(0),
                        fact.denominator(),
                        fact.unknown());
    }

    private static Fact with(Fact fact, long numerator, long denominator, long unknown) {
        return new Fact(
                numerator,
                denominator,
                0,
                unknown,
                fact.known(),
                fact.carried(),
                fact.missing(),
                fact.blind(),
                fact.lag(),
                fact.absence(),
                List.of());
    }

    /**
     * The last month in which the level may be reached: a figure that begins anew every January has this year only, even if
     * the target is due later.
     */
    public static YearMonth lastMonth(Timing timing, LocalDate due, YearMonth period) {
        YearMonth december = YearMonth.of(period.getYear(), Month.DECEMBER);
        YearMonth last = YearMonth.from(due);
        return timing == Timing.YEAR_TO_DATE && december.isBefore(last) ? december : last;
    }

    private Progress progress(
            Rule rule,
            Target goal,
            Optional<BigDecimal> value,
            Verdict standing,
            List<Optional<BigDecimal>> history,
            YearMonth period) {
        if (value.isEmpty()) {
            return Progress.UNKNOWN;
        }
        if (standing == Verdict.ATTAINED && rule.polarity() == Polarity.HIGHER_IS_BETTER) {
            return Progress.REACHED;
        }
        BigDecimal lacking = goal.level().subtract(value.get());
        int remaining =
                Math.toIntExact(ChronoUnit.MONTHS.between(period, lastMonth(rule.timing(), goal.due(), period)));
        if (rule.timing() == Timing.YEAR_TO_DATE) {
            return rule.polarity() == Polarity.LOWER_IS_BETTER
                    ? (lacking.signum() >= 0 ? Progress.ON_TRACK : Progress.MOVING_AWAY)
                    : Pace.of(
                            value.get(), period.getMonthValue(), lacking, remaining, rule.polarity(), rules.settings());
        }
        int back = history.size() - PACE_MONTHS;
        if (back < 0 || history.get(back).isEmpty()) {
            return Progress.UNKNOWN;
        }
        return Pace.of(
                value.get().subtract(history.get(back).get()),
                PACE_MONTHS,
                lacking,
                remaining,
                rule.polarity(),
                rules.settings());
    }
}
