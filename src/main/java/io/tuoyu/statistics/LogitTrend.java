package io.tuoyu.statistics;

import static java.lang.Math.exp;
import static java.lang.Math.log;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A straight line through proportions on the logit scale, so that no forecast passes 100 %: y = log((x + ½) ⁄ (n − x + ½)).
 *
 * @param line on the logit scale
 */
public record LogitTrend(LinearTrend line) {

    /**
     * A proportion to come.
     *
     * @param fit                proportion, 0 to 1
     * @param interval           of a single new proportion; empty for two points, or if the line goes through every point
     * @param probabilityAtLeast of the target, under the model; empty as the interval
     */
    public record Prediction(double fit, Optional<Interval> interval, OptionalDouble probabilityAtLeast) {}

    /**
     * Fits.
     *
     * @param times of the counts
     * @param x     successes, 0 ≤ x ≤ n
     * @param n     trials
     * @return empty for fewer than two points, or with all of them at one time
     * @throws IllegalArgumentException outside these ranges
     */
    public static Optional<LogitTrend> through(double[] times, long[] x, long[] n) {
        Checks.sameLength(times.length, x.length, n.length);
        double[] logits = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            Checks.counted(x[i], n[i]);
            logits[i] = log((x[i] + 0.5) / (n[i] - x[i] + 0.5));
        }
        return LinearTrend.through(times, logits).map(LogitTrend::new);
    }

    /**
     * The proportion at a time.
     *
     * @param target     proportion, 0 to 1; higher is better
     * @param confidence two-sided, inside (0, 1)
     * @throws IllegalArgumentException outside these ranges
     */
    public Prediction at(double time, double target, double confidence) {
        Checks.share(target);
        LinearTrend.Prediction prediction = line.at(time, confidence);
        return new Prediction(
                proportion(prediction.fit()),
                prediction
                        .interval()
                        .map(interval -> new Interval(proportion(interval.lower()), proportion(interval.upper()))),
                prediction.probabilityAtLeast(log(target / (1 - target))));
    }

    /** The line at a time, as a proportion. */
    public double proportionAt(double time) {
        return proportion(line.valueAt(time));
    }

    private static double proportion(double logit) {
        return 1 / (1 + exp(-logit));
    }
}
