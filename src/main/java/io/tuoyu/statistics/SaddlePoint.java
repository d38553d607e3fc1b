package io.tuoyu.statistics;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.log;

import org.apache.commons.math3.special.Gamma;

/**
 * Logarithms of binomial and Poisson probabilities that keep their digits for counts up to 2⁵³, where differences of log-gamma
 * functions lose all of them.
 *
 * @see "Loader 2000, Fast and accurate computation of binomial probabilities"
 */
final class SaddlePoint {

    private static final double HALF_LOG_TWO_PI = 0.5 * log(2 * PI);

    /** From here on five terms of the series are exact to the last bit. */
    private static final double LARGE = 16;

    private SaddlePoint() {}

    /**
     * log C(x + rest, x) pˣ qʳᵉˢᵗ for real counts.
     *
     * @param x    &gt; 0
     * @param rest &gt; 0; given, since a sum near 2⁵³ does not tell it
     * @param p    inside (0, 1)
     * @param q    1 − p
     */
    static double logBinomial(double x, double rest, double p, double q) {
        double n = x + rest;
        return stirlingError(n)
                - stirlingError(x)
                - stirlingError(rest)
                - deviance(x, n * p)
                - deviance(rest, n * q)
                + 0.5 * log(n / x / rest)
                - HALF_LOG_TWO_PI;
    }

    /** log mˣ e⁻ᵐ ⁄ Γ(x + 1) for real x &gt; 0 and m &gt; 0. */
    static double logPoisson(double x, double mean) {
        return -stirlingError(x) - deviance(x, mean) - 0.5 * log(x) - HALF_LOG_TWO_PI;
    }

    /** log Γ(n + 1) less Stirling's approximation of it. */
    private static double stirlingError(double n) {
        if (n < LARGE) {
            return Gamma.logGamma(n + 1) - (n + 0.5) * log(n) + n - HALF_LOG_TWO_PI;
        }
        double square = n * n;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square)
                / n;
    }

    /** x log(x ⁄ m) + m − x, without the cancellation near x = m. */
    static double deviance(double x, double mean) {
        double difference = x - mean;
        if (abs(difference) >= 0.1 * (x + mean)) {
            return x * log(x / mean) - difference;
        }
        double ratio = difference / (x + mean);
        double sum = difference * ratio;
        double power = 2 * x * ratio;
        for (int odd = 3; ; odd += 2) {
            power *= ratio * ratio;
            double next = sum + power / odd;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
