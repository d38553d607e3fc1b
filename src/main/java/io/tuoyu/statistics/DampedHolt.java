package io.tuoyu.statistics;

import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.MultivariateFunctionMappingAdapter;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Exponential smoothing with a damped trend: f = l + φb; e = y − f; l′ = f + αe; b′ = φb + αβ*e; h steps on l + b Σᵢ φⁱ, i = 1 to h.
 *
 * @param alpha    share of an error that the level takes
 * @param betaStar share of the level's correction that the trend takes
 * @param phi      share of the trend that the next step keeps; 1 for Holt's line
 * @see "Hyndman, Koehler, Ord, Snyder 2008, Forecasting with Exponential Smoothing, ETS(A, Ad, N)"
 */
public record DampedHolt(double alpha, double betaStar, double phi) {

    private static final double LEAST_PHI = 0.8;
    private static final double MOST_PHI = 0.98;

    /** Three weights and two starting values. */
    private static final int PARAMETERS = 5;

    private static final int MOST_EVALUATIONS = 20_000;
    private static final double CLOSE = 1e-10;
    private static final double FIRST_SIMPLEX = 0.5;

    /** Level and trend before the next value. */
    public record State(double level, double trend) {}

    /** Weights found by least squares, and where they start from. */
    public record Fitted(DampedHolt weights, State start) {}

    /**
     * The values to come.
     *
     * @param mean      one step ahead and on
     * @param variance  of the errors, their sum of squares over values less parameters; empty if there are not more values
     *                  than parameters
     * @param intervals of single values to come; empty as {@code variance}
     */
    public record Forecast(List<Double> mean, OptionalDouble variance, Optional<List<Interval>> intervals) {}

    private record Run(State end, double squares) {}

    /**
     * From a given start: mean ± z √(s² (1 + Σⱼ (α + αβ* (φ + … + φʲ))²)), j = 1 to h − 1.
     *
     * @param values     in the order of time
     * @param start      before the first value
     * @param steps      how many values to foretell, ≥ 0
     * @param parameters how many numbers were fitted to the values
     * @param confidence two-sided, inside (0, 1)
     * @throws IllegalArgumentException outside these ranges
     */
    public Forecast forecast(double[] values, State start, int steps, int parameters, double confidence) {
        Checks.inside(confidence);
        Run run = run(values, start, 0);
        List<Double> mean = mean(run.end(), steps);
        int free = values.length - parameters;
        if (free <= 0) {
            return new Forecast(mean, OptionalDouble.empty(), Optional.empty());
        }
        double variance = run.squares() / free;
        double z = Normal.deviate((1 - confidence) / 2);
        List<Interval> intervals = new ArrayList<>();
        double sum = 1;
        double damping = 0;
        for (int step = 1; step <= steps; step++) {
            double half = z * sqrt(variance * sum);
            intervals.add(new Interval(mean.get(step - 1) - half, mean.get(step - 1) + half));
            damping += pow(phi, step);
            double weight = alpha + alpha * betaStar * damping;
            sum += weight * weight;
        }
        return new Forecast(mean, OptionalDouble.of(variance), Optional.of(List.copyOf(intervals)));
    }

    /**
     * From the first two values: level y₂, trend y₂ − y₁, the third value the first that is learnt from.
     *
     * @return the values to come; empty for fewer than two values
     */
    public Optional<List<Double>> forecast(double[] values, int steps) {
        if (values.length < 2) {
            return Optional.empty();
        }
        return Optional.of(
                mean(run(values, new State(values[1], values[1] - values[0]), 2).end(), steps));
    }

    /**
     * The weights and the start with the least squared errors, φ from 0.8 to 0.98. Other libraries' optimisers stop elsewhere.
     *
     * @return empty for fewer values than parameters, six at least
     */
    public static Optional<Fitted> fit(double... values) {
        if (values.length <= PARAMETERS) {
            return Optional.empty();
        }
        double spread = sqrt(StatUtils.variance(values));
        if (spread == 0) {
            return Optional.of(new Fitted(new DampedHolt(0, 0, MOST_PHI), new State(values[0], 0)));
        }
        // The start in units of the spread around the first value, so that all five numbers are of one size.
        MultivariateFunction squares = point -> squares(fitted(point, values[0], spread), values) / (spread * spread);
        MultivariateFunctionMappingAdapter bounded = new MultivariateFunctionMappingAdapter(
                squares, new double[] {0, 0, LEAST_PHI, -10, -10}, new double[] {1, 1, MOST_PHI, 10, 10});
        double[] best = new SimplexOptimizer(CLOSE, CLOSE)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new ObjectiveFunction(bounded),
                        GoalType.MINIMIZE,
                        new InitialGuess(bounded.boundedToUnbounded(new double[] {0.3, 0.1, 0.9, 0, 0})),
                        new NelderMeadSimplex(PARAMETERS, FIRST_SIMPLEX))
                .getPoint();
        return Optional.of(fitted(bounded.unboundedToBounded(best), values[0], spread));
    }

    private static Fitted fitted(double[] point, double first, double spread) {
        return new Fitted(
                new DampedHolt(point[0], point[1], point[2]), new State(first + point[3] * spread, point[4] * spread));
    }

    private static double squares(Fitted fitted, double... values) {
        return fitted.weights().run(values, fitted.start(), 0).squares();
    }

    private Run run(double[] values, State start, int first) {
        double level = start.level();
        double trend = start.trend();
        double squares = 0;
        for (int i = first; i < values.length; i++) {
            double foretold = level + phi * trend;
            double error = values[i] - foretold;
            level = foretold + alpha * error;
            trend = phi * trend + alpha * betaStar * error;
            squares += error * error;
        }
        return new Run(new State(level, trend), squares);
    }

    private List<Double> mean(State end, int steps) {
        List<Double> mean = new ArrayList<>();
        double damping = 0;
        for (int step = 1; step <= steps; step++) {
            damping += pow(phi, step);
            mean.add(end.level() + end.trend() * damping);
        }
        return List.copyOf(mean);
    }
}
