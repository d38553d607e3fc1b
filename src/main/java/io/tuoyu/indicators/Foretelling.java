package io.tuoyu.indicators;

import io.tuoyu.indicators.Forecast.Reason;
import io.tuoyu.indicators.Forecast.Run;
import io.tuoyu.indicators.Forecast.Trend;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator.Polarity;
import io.tuoyu.plan.Target;
import io.tuoyu.plan.Timing;
import io.tuoyu.statistics.ForecastError;
import io.tuoyu.statistics.Interval;
import io.tuoyu.statistics.LinearTrend;
import io.tuoyu.statistics.LogitTrend;
import io.tuoyu.statistics.Outlook;
import io.tuoyu.statistics.RunRate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Foretells one indicator of one area from the months up to the one it is asked in; later ones are not looked at. */
final class Foretelling {
    private static final int MONTHS = 12;

    /** A line goes through this many months at most: older ones tell of other years. */
    private static final int TREND_MONTHS = 36;

    private static final int FEWEST_POINTS = 3;

    /** From so many monthly points the probability is published (statistics.md 3.2). */
    private static final int FEWEST_FOR_PROBABILITY = 12;

    private static final double CONFIDENCE = 0.95;

    private final String areaCode;
    private final Rule rule;
    private final List<YearMonth> months;
    private final Point[] points;

    /**
     * A month's own figure; not one carried forward, nor one that cannot be right.
     *
     * @param value in the indicator's unit
     */
    record Point(double value, long numerator, long denominator) {}

    /**
     * @param months from the plan's first
     * @param points by place of the month; {@code null} where there is no figure of its own. Never kept.
     */
    Foretelling(String areaCode, Rule rule, List<YearMonth> months, Point[] points) {
        this.areaCode = areaCode;
        this.rule = rule;
        this.months = months;
        this.points = points;
    }

    /** As seen from the month at {@code month}. */
    Forecast at(int month, Optional<Target> target) {
        YearMonth period = months.get(month);
        Optional<Reason> reason = reason(target, period, month);
        if (reason.isPresent()) {
            return new Forecast(
                    areaCode,
                    rule,
                    period,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    reason,
                    Optional.empty());
        }
        Target goal = target.orElseThrow();
        YearMonth horizon = Assessment.lastMonth(rule.timing(), goal.due(), period);
        int steps = Math.toIntExact(ChronoUnit.MONTHS.between(period, horizon));
        double level = goal.level().doubleValue();
        Outcome trend = rule.timing() == Timing.YEAR_TO_DATE
                ? new Outcome(Optional.empty(), Optional.of(Reason.CUMULATIVE))
                : trend(month, steps, level);
        return new Forecast(
                areaCode,
                rule,
                period,
                Optional.of(horizon),
                Optional.of(
                        rule.timing() == Timing.YEAR_TO_DATE ? sinceJanuary(month, level) : level(month, steps, level)),
                trend.trend(),
                Optional.empty(),
                trend.reason());
    }

    private Optional<Reason> reason(Optional<Target> target, YearMonth period, int month) {
        if (rule.formula() == Formula.COMPLETION || rule.formula() == Formula.SHORTFALL) {
            return Optional.of(Reason.DERIVED);
        }
        if (target.isEmpty()) {
            return Optional.of(Reason.NO_TARGET);
        }
        if (rule.polarity() == Polarity.LOWER_IS_BETTER) {
            return Optional.of(Reason.LOWER_IS_BETTER);
        }
        if (!period.isBefore(Assessment.lastMonth(rule.timing(), target.get().due(), period))) {
            return Optional.of(Reason.DUE);
        }
        return points[month] == null ? Optional.of(Reason.NO_DATA) : Optional.empty();
    }

    /** Of a year: what is done by this month, and what last year had done by then. */
    private Run sinceJanuary(int month, double level) {
        double done = points[month].value();
        int elapsed = months.get(month).getMonthValue();
        RunRate rate = RunRate.of(done, level, elapsed, MONTHS);
        OptionalDouble seasonal = seasonal(month, done);
        return new Run(
                rate.required(),
                rate.pace(),
                rate.ratio(),
                withinTheWhole(seasonal.isPresent() ? seasonal : rate.projected()),
                seasonal.isPresent() ? "seasonal" : "linear");
    }

    /** Openings have their season: last year's share by this month tells how much of the year is usually done. */
    private OptionalDouble seasonal(int month, double done) {
        int then = month - MONTHS;
        int december = then + Month.DECEMBER.getValue() - months.get(month).getMonthValue();
        if (then < 0 || points[then] == null || points[december] == null) {
            return OptionalDouble.empty();
        }
        double share = points[then].value() / points[december].value();
        return share > 0 && share <= 1 ? RunRate.seasonal(done, share) : OptionalDouble.empty();
    }

    private Run level(int month, int steps, double level) {
        int back = month - Assessment.PACE_MONTHS;
        double now = points[month].value();
        if (back < 0 || points[back] == null) {
            RunRate rate = RunRate.of(now, level, 0, steps);
            return new Run(rate.required(), rate.pace(), rate.ratio(), rate.projected(), "linear");
        }
        double before = points[back].value();
        RunRate rate = RunRate.of(now - before, level - before, Assessment.PACE_MONTHS, Assessment.PACE_MONTHS + steps);
        OptionalDouble projected = rate.projected();
        return new Run(
                rate.required(),
                rate.pace(),
                rate.ratio(),
                withinTheWhole(projected.isPresent() ? OptionalDouble.of(before + projected.getAsDouble()) : projected),
                "linear");
    }

    /** A pace carried on does not know that more than everybody cannot be reached. */
    private OptionalDouble withinTheWhole(OptionalDouble projected) {
        return isProportion() && projected.isPresent()
                ? OptionalDouble.of(Math.min(rule.factor(), projected.getAsDouble()))
                : projected;
    }

    private record Outcome(Optional<Trend> trend, Optional<Reason> reason) {}

    private Outcome trend(int month, int steps, double level) {
        int[] places = places(month);
        Optional<Line> line = line(places);
        if (line.isEmpty()) {
            return new Outcome(Optional.empty(), Optional.of(Reason.TOO_FEW));
        }
        if (line.get().straight().spread().isEmpty()) {
            return pointOnly(line.get().fit(month + steps), places.length);
        }
        OptionalDouble error = error(places);
        if (error.isPresent() && error.getAsDouble() > 1) {
            return new Outcome(Optional.empty(), Optional.of(Reason.WORSE_THAN_NAIVE));
        }
        Foretold foretold = line.get().at(month + steps, level);
        LinearTrend straight = line.get().straight();
        double lagOne = straight.spread().orElseThrow().lagOne();
        OptionalDouble probability =
                places.length >= FEWEST_FOR_PROBABILITY ? foretold.probability() : OptionalDouble.empty();
        return new Outcome(
                Optional.of(new Trend(
                        foretold.fit(),
                        foretold.interval(),
                        probability,
                        probability.isPresent()
                                ? Optional.of(Outlook.of(probability.getAsDouble(), lagOne, places.length, steps))
                                : Optional.empty(),
                        OptionalDouble.of(lagOne),
                        places.length,
                        error,
                        method())),
                Optional.empty());
    }

    /** A line without an error around it has no interval. */
    private Outcome pointOnly(double fit, int count) {
        return new Outcome(
                Optional.of(new Trend(
                        fit,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        count,
                        OptionalDouble.empty(),
                        method())),
                Optional.of(count < FEWEST_POINTS ? Reason.TOO_FEW : Reason.CONSTANT));
    }

    private String method() {
        return isProportion() ? "logit" : "ols";
    }

    private int[] places(int month) {
        int first = Math.max(0, month - TREND_MONTHS + 1);
        int[] places = new int[month - first + 1];
        int count = 0;
        for (int place = first; place <= month; place++) {
            if (points[place] != null) {
                places[count++] = place;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** Its error over the last months, each foretold from those before it; empty if there are too few to say. */
    private OptionalDouble error(int... places) {
        int asked = Math.min(MONTHS, places.length - MONTHS);
        if (asked <= 0) {
            return OptionalDouble.empty();
        }
        double[] actual = new double[asked];
        double[] foretold = new double[asked];
        for (int i = 0; i < asked; i++) {
            int at = places.length - asked + i;
            Optional<Line> line = line(Arrays.copyOf(places, at));
            if (line.isEmpty()) {
                return OptionalDouble.empty();
            }
            actual[i] = points[places[at]].value();
            foretold[i] = line.get().fit(places[at]);
        }
        // The same months, each as the one before it.
        double[] naive = Arrays.stream(places)
                .skip((long) places.length - asked - 1)
                .mapToDouble(place -> points[place].value())
                .toArray();
        OptionalDouble error = ForecastError.scaled(naive, actual, foretold);
        boolean isNaiveRight = error.isEmpty() && !Arrays.equals(actual, foretold);
        return isNaiveRight ? OptionalDouble.of(Double.POSITIVE_INFINITY) : error;
    }

    private boolean isProportion() {
        return rule.formula() == Formula.PROPORTION;
    }

    private Optional<Line> line(int... places) {
        double[] times = Arrays.stream(places).asDoubleStream().toArray();
        if (isProportion()) {
            long[] x = Arrays.stream(places)
                    .mapToLong(place -> points[place].numerator())
                    .toArray();
            long[] n = Arrays.stream(places)
                    .mapToLong(place -> points[place].denominator())
                    .toArray();
            return LogitTrend.through(times, x, n)
                    .map(trend -> new Line(trend.line(), Optional.of(trend), rule.factor()));
        }
        double[] values = Arrays.stream(places)
                .mapToDouble(place -> points[place].value())
                .toArray();
        return LinearTrend.through(times, values).map(trend -> new Line(trend, Optional.empty(), rule.factor()));
    }

    private record Foretold(double fit, Optional<Interval> interval, OptionalDouble probability) {}

    /** A trend, in the value's unit. */
    private record Line(LinearTrend straight, Optional<LogitTrend> logit, int factor) {

        double fit(int time) {
            return logit.map(trend -> factor * trend.proportionAt(time)).orElseGet(() -> straight.valueAt(time));
        }

        Foretold at(int time, double level) {
            if (logit.isEmpty()) {
                LinearTrend.Prediction prediction = straight.at(time, CONFIDENCE);
                return new Foretold(prediction.fit(), prediction.interval(), prediction.probabilityAtLeast(level));
            }
            LogitTrend.Prediction prediction = logit.get().at(time, level / factor, CONFIDENCE);
            return new Foretold(
                    factor * prediction.fit(),
                    prediction
                            .interval()
                            .map(interval -> new Interval(factor * interval.lower(), factor * interval.upper())),
                    prediction.probabilityAtLeast());
        }
    }
}
