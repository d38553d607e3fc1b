package io.tuoyu.statistics;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.signum;
import static java.lang.Math.sqrt;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The gamma distribution of scale 1. From shapes of 10¹² on the library's solver gives up, and so do its probabilities more than four
 * standard deviations from the mean: there Temme's uniform expansion stands in.
 */
final class GammaTail {

    private static final double CLOSE = 1e-13;
    private static final int MOST_STEPS = 100;

    private static final double LARGE = 1e7;

    /** Standard deviations from the mean within which the library is exact for any large shape. */
    private static final double NEAR = 4;

    private GammaTail() {}

    /** P(G ≤ x). */
    static double lower(double shape, double x) {
        double deviation = (x - shape) / sqrt(shape);
        return shape > LARGE && abs(deviation) > NEAR
                ? uniform(shape, x, deviation, 1)
                : GammaDistribution.of(shape, 1).cumulativeProbability(x);
    }

    /** P(G ≥ x). */
    static double upper(double shape, double x) {
        double deviation = (x - shape) / sqrt(shape);
        return shape > LARGE && abs(deviation) > NEAR
                ? uniform(shape, x, deviation, -1)
                : GammaDistribution.of(shape, 1).survivalProbability(x);
    }

    /** The tail below x for a side of 1, above it for −1. */
    private static double uniform(double shape, double x, double deviation, double side) {
        double root = signum(deviation) * sqrt(2 * SaddlePoint.deviance(shape, x));
        double correction = (1 / root - 1 / deviation) * exp(-root * root / 2) / sqrt(2 * PI);
        return Normal.lower(side * root) + side * correction;
    }

    /** The quantile with P(G ≤ x) = tail. */
    static double lowerQuantile(double shape, double tail) {
        double logarithm = log(shape) - Normal.deviate(tail) / sqrt(shape);
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = exp(logarithm);
            double change = newton(shape, x, lower(shape, x), tail);
            logarithm += change;
            if (abs(change) < CLOSE) {
                break;
            }
        }
        return exp(logarithm);
    }

    /** The quantile with P(G ≥ x) = tail. */
    static double upperQuantile(double shape, double tail) {
        double logarithm = log(shape) + Normal.deviate(tail) / sqrt(shape);
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = exp(logarithm);
            double change = -newton(shape, x, upper(shape, x), tail);
            logarithm += change;
            if (abs(change) < CLOSE) {
                break;
            }
        }
        return exp(logarithm);
    }

    /** The step of log x that brings the logarithm of a probability, concave in it, to that of the tail. */
    private static double newton(double shape, double x, double probability, double tail) {
        return (log(tail) - log(probability)) * probability / (shape * exp(SaddlePoint.logPoisson(shape, x)));
    }
}
