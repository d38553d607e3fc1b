package io.tuoyu.statistics;

import static java.lang.Math.abs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;

/** Which values of one area's history stand out. They are asked about, never deleted. */
public final class Outliers {

    /** Makes the median absolute deviation comparable to a standard deviation. */
    private static final double MEDIAN_SCALE = 0.6745;

    /** Makes the mean absolute deviation comparable to a standard deviation, √(π ⁄ 2). */
    private static final double MEAN_SCALE = 1.253314;

    private Outliers() {}

    /**
     * Modified z.
     *
     * @param median of the values; empty if there are none
     * @param mad    median absolute deviation from it; empty as {@code median}
     * @param scores by value
     */
    public record ModifiedZ(OptionalDouble median, OptionalDouble mad, List<Double> scores) {

        public ModifiedZ {
            scores = List.copyOf(scores);
        }

        /** Whether each score is further from 0 than the threshold, usually 3.5. */
        public List<Boolean> beyond(double threshold) {
            return scores.stream().map(score -> abs(score) > threshold).toList();
        }
    }

    /**
     * Mean and standard deviation.
     *
     * @param deviation with n − 1; empty for a single value
     */
    public record Moments(double mean, OptionalDouble deviation) {}

    /**
     * 0.6745 (x − median) ⁄ MAD; where MAD = 0, (x − median) ⁄ (1.253314 · mean absolute deviation); where all are equal, 0. Six values
     * at least say something; growing series belong on a log or rate scale first.
     *
     * @see "Iglewicz, Hoaglin 1993, How to Detect and Handle Outliers"
     */
    public static ModifiedZ modifiedZ(double... values) {
        if (values.length == 0) {
            return new ModifiedZ(OptionalDouble.empty(), OptionalDouble.empty(), List.of());
        }
        double median = Quantiles.median(values);
        double[] distances =
                Arrays.stream(values).map(value -> abs(value - median)).toArray();
        double mad = Quantiles.median(distances);
        double meanDistance = StatUtils.mean(distances);
        List<Double> scores = Arrays.stream(values)
                .map(value -> {
                    if (mad > 0) {
                        return MEDIAN_SCALE * (value - median) / mad;
                    }
                    return meanDistance > 0 ? (value - median) / (MEAN_SCALE * meanDistance) : 0;
                })
                .boxed()
                .toList();
        return new ModifiedZ(OptionalDouble.of(median), OptionalDouble.of(mad), scores);
    }

    /**
     * Mean ∓ factor · standard deviation, the latter over n.
     *
     * @return empty without values
     * @see "DHIS2, min-max value generation"
     */
    public static Optional<Interval> minMax(double factor, double... values) {
        if (values.length == 0) {
            return Optional.empty();
        }
        double mean = StatUtils.mean(values);
        double half = factor * Math.sqrt(StatUtils.populationVariance(values));
        return Optional.of(new Interval(mean - half, mean + half));
    }

    /**
     * Mean and standard deviation from the deviations, not from sums of squares.
     *
     * @return empty without values
     * @see "NIST StRD NumAcc3, NumAcc4"
     */
    public static Optional<Moments> moments(double... values) {
        if (values.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Moments(
                StatUtils.mean(values),
                values.length == 1
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Math.sqrt(StatUtils.variance(values)))));
    }
}
