package io.tuoyu.statistics;

import static java.lang.Math.abs;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.sqrt;

import org.apache.commons.statistics.distribution.GammaDistribution;

/** Quantiles of the gamma distribution of scale 1; the library's solver gives up at shapes of 10¹² and more. */
final class GammaTail {

    private static final double CLOSE = 1e-13;
    private static final int MOST_STEPS = 100;

    private GammaTail() {}

    /** The quantile with P(G ≤ x) = tail. */
    static double lowerQuantile(double shape, double tail) {
        GammaDistribution gamma = GammaDistribution.of(shape, 1);
        double logarithm = log(shape) - Normal.deviate(tail) / sqrt(shape);
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = exp(logarithm);
            double change = newton(shape, x, gamma.cumulativeProbability(x), tail);
            logarithm += change;
            if (abs(change) < CLOSE) {
                break;
            }
        }
        return exp(logarithm);
    }

    /** The quantile with P(G ≥ x) = tail. */
    static double upperQuantile(double shape, double tail) {
        GammaDistribution gamma = GammaDistribution.of(shape, 1);
        double logarithm = log(shape) + Normal.deviate(tail) / sqrt(shape);
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = exp(logarithm);
            double change = -newton(shape, x, gamma.survivalProbability(x), tail);
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
