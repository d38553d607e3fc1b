package io.tuoyu.statistics;

import static java.lang.Math.sqrt;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * A straight line through values in time, and what it says about a time to come.
 *
 * <p>Least squares with time less its mean. Never through cumulative counts or moving averages, whose errors hang together by
 * construction.
 *
 * @param slope     per unit of time
 * @param intercept at time zero
 * @param spread    of the values around the line; empty for two points, or if the line goes through every point
 * @param points    that the line was drawn through
 * @see "Draper, Smith 1998, Applied Regression Analysis; checked against NIST StRD Norris"
 */
public record LinearTrend(double slope, double intercept, Optional<Spread> spread, Points points) {

    /** Sums of squares of residuals below this share of those of the values are rounding. */
    private static final double ROUNDING = 1e-24;

    /**
     * What points around a line tell.
     *
     * @param sigma        standard deviation of the residuals, n − 2 degrees of freedom
     * @param slopeError   standard error of the slope
     * @param determination share of the variance that the line explains, R²
     * @param probability  two-sided, of a slope as steep by chance
     * @param lagOne       correlation of neighbouring residuals in time, Σ eₜ eₜ₋₁ ⁄ Σ eₜ²
     */
    public record Spread(double sigma, double slopeError, double determination, double probability, double lagOne) {}

    /** What predictions need of the points: their centre, their number and their sum of squares in time. */
    public record Points(double meanTime, double meanValue, int count, double timeSquares) {}

    /**
     * A value to come.
     *
     * @param fit      on the line
     * @param interval of a single new value; empty as the spread
     * @param scale    of the t distribution around the fit; empty as the spread
     * @param degreesOfFreedom of the t distribution
     */
    public record Prediction(double fit, Optional<Interval> interval, OptionalDouble scale, int degreesOfFreedom) {

        /** P(value ≥ target) under the model; empty as the interval. */
        public OptionalDouble probabilityAtLeast(double target) {
            return scale.isPresent()
                    ? Checks.defined(Student.upper(degreesOfFreedom, (target - fit) / scale.getAsDouble()))
                    : scale;
        }

        /** P(value ≤ target) under the model; empty as the interval. */
        public OptionalDouble probabilityAtMost(double target) {
            return scale.isPresent()
                    ? Checks.defined(Student.lower(degreesOfFreedom, (target - fit) / scale.getAsDouble()))
                    : scale;
        }
    }

    /**
     * Fits.
     *
     * @param times  of the values, in any order
     * @param values as many
     * @return empty for fewer than two points, or with all of them at one time
     * @throws IllegalArgumentException if there are not as many times as values
     */
    public static Optional<LinearTrend> through(double[] times, double[] values) {
        Checks.sameLength(times.length, values.length);
        if (times.length < 2 || Arrays.stream(times).allMatch(time -> time == times[0])) {
            return Optional.empty();
        }
        double meanTime = StatUtils.mean(times);
        SimpleRegression regression = new SimpleRegression();
        for (int i = 0; i < times.length; i++) {
            regression.addData(times[i] - meanTime, values[i]);
        }
        double slope = regression.getSlope();
        Points points = new Points(meanTime, StatUtils.mean(values), times.length, regression.getXSumSquares());
        double intercept = points.meanValue() - slope * meanTime;
        return Optional.of(new LinearTrend(slope, intercept, spread(times, values, slope, points), points));
    }

    /** From the residuals themselves: the library's difference of sums of squares loses a close fit. */
    private static Optional<Spread> spread(double[] times, double[] values, double slope, Points points) {
        int[] inTime = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> times[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double residuals = 0;
        double neighbours = 0;
        double squares = 0;
        double last = 0;
        for (int i : inTime) {
            double residual = values[i] - points.meanValue() - slope * (times[i] - points.meanTime());
            residuals += residual * residual;
            neighbours += residual * last;
            squares += values[i] * values[i];
            last = residual;
        }
        if (times.length == 2 || residuals <= ROUNDING * squares) {
            return Optional.empty();
        }
        int degreesOfFreedom = times.length - 2;
        double sigma = sqrt(residuals / degreesOfFreedom);
        double slopeError = sigma / sqrt(points.timeSquares());
        double explained = slope * slope * points.timeSquares();
        return Optional.of(new Spread(
                sigma,
                slopeError,
                explained / (explained + residuals),
                2 * Student.upper(degreesOfFreedom, Math.abs(slope / slopeError)),
                neighbours / residuals));
    }

    /** The line at a time. */
    public double valueAt(double time) {
        return points.meanValue() + slope * (time - points.meanTime());
    }

    /**
     * The value at a time: fit ± t √(1 + 1 ⁄ n + (t₀ − t̄)² ⁄ Sₓₓ) σ. Too narrow where neighbouring values resemble each other.
     *
     * @param confidence two-sided, inside (0, 1)
     * @throws IllegalArgumentException outside this range
     */
    public Prediction at(double time, double confidence) {
        Checks.inside(confidence);
        double distance = time - points.meanTime();
        double value = valueAt(time);
        int degreesOfFreedom = points.count() - 2;
        if (spread.isEmpty()) {
            return new Prediction(value, Optional.empty(), OptionalDouble.empty(), degreesOfFreedom);
        }
        double scale =
                spread.get().sigma() * sqrt(1 + 1.0 / points.count() + distance * distance / points.timeSquares());
        double half = Student.deviate(degreesOfFreedom, (1 - confidence) / 2) * scale;
        return new Prediction(
                value,
                Optional.of(new Interval(value - half, value + half)),
                OptionalDouble.of(scale),
                degreesOfFreedom);
    }
}
