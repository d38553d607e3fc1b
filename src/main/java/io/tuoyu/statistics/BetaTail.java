package io.tuoyu.statistics;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.exp;
import static java.lang.Math.fma;
import static java.lang.Math.log;
import static java.lang.Math.min;
import static java.lang.Math.signum;
import static java.lang.Math.sqrt;

/**
 * The beta distribution for parameters up to 2⁵³.
 *
 * <p>The library's is off by 10⁻⁸ of itself where one parameter is 10⁹ and by 10⁻⁵ where both are 10¹²: it takes powers of a rounded
 * 1 − x. Here x and y = 1 − x are given side by side and the power is a saddle-point form; the rest is a continued fraction, or
 * Temme's uniform expansion where that would be long.
 *
 * @see "DiDonato, Morris 1992, ACM TOMS 18:360; Temme 1992, J Comput Appl Math 41:145"
 */
final class BetaTail {

    /** With both parameters above this the expansion errs by 10⁻¹¹ and the fraction takes thousands of steps. */
    private static final double LARGE = 1e7;

    /** Nearer to the mean, in standard deviations, a series loses less than the difference of two reciprocals. */
    private static final double NEAR_THE_MEAN = 0.5;

    private static final double ROUNDING = 1e-16;
    private static final double SMALLEST = 1e-300;
    private static final double CLOSE = 1e-13;
    private static final int MOST_STEPS = 100;
    private static final int MOST_TERMS = 100_000;

    private BetaTail() {}

    /**
     * P(B ≤ x).
     *
     * @param a greater than 0, as {@code b}
     * @param x 0 to 1
     * @param y 1 − x, given beside it so that neither end loses digits
     */
    static double lower(double a, double b, double x, double y) {
        if (x == 0 || y == 0) {
            return x == 0 ? 0 : 1;
        }
        if (min(a, b) > LARGE) {
            return uniform(a, b, x, y);
        }
        return x * (a + b + 2) < a + 1 ? fraction(a, b, x, y) : 1 - fraction(b, a, y, x);
    }

    /**
     * xᵃ yᵇ ⁄ B(a, b) over DiDonato and Morris' continued fraction (their equation 9), x below the mean. It takes a − (a + b) x as a
     * whole: near x = 1 the usual fraction loses what this keeps.
     */
    private static double fraction(double a, double b, double x, double y) {
        double below = difference(a, y, b, x);
        double value = notZero(a * (below + 1) / (a + 1));
        double c = value;
        double d = 0;
        for (int n = 1; n < MOST_TERMS; n++) {
            double twice = a + 2.0 * n;
            double numerator = (a + n - 1) / (twice - 1) * ((a + b + n - 1) / (twice - 1)) * n * (b - n) * x * x;
            double denominator = n + n * (b - n) * x / (twice - 1) + (a + n) * (below + 1 + n * (1 + y)) / (twice + 1);
            d = 1 / notZero(denominator + numerator * d);
            c = notZero(denominator + numerator / c);
            value *= c * d;
            if (abs(c * d - 1) <= ROUNDING) {
                break;
            }
        }
        return a / (a + b) * b * exp(SaddlePoint.logBinomial(a, b, x, y)) / value;
    }

    /** one · factor − other · times, with the digits that cancel. */
    private static double difference(double one, double factor, double other, double times) {
        double product = other * times;
        return fma(one, factor, -product) + fma(-other, times, product);
    }

    private static double notZero(double value) {
        return abs(value) < SMALLEST ? SMALLEST : value;
    }

    private static double uniform(double a, double b, double x, double y) {
        double sum = a + b;
        double scale = sqrt(a / sum * b);
        double deviation = difference(b, x, a, y) / scale;
        double skew = 2 * (a - b) / sum / scale;
        double root;
        double correction;
        if (abs(deviation) < NEAR_THE_MEAN) {
            double kurtosis = 6 * (1 / scale - 3 * scale / sum) / scale;
            root = deviation * (1 + deviation * (skew / 6 + deviation * (kurtosis / 24 - skew * skew / 72)));
            correction = -skew / 6 + (skew * skew - kurtosis) / 24 * deviation;
        } else {
            root = signum(deviation) * sqrt(2 * (SaddlePoint.deviance(a, sum * x) + SaddlePoint.deviance(b, sum * y)));
            correction = 1 / root - 1 / deviation;
        }
        return Normal.lower(root) + correction * exp(-root * root / 2) / sqrt(2 * PI);
    }

    /**
     * log(x ⁄ (1 − x)) of the quantile x with P(B ≤ x) = tail; from odds both x and 1 − x come with all their digits.
     *
     * <p>log P is concave in the log-odds, so Newton's method cannot miss.
     */
    static double logOdds(double a, double b, double tail) {
        double target = log(tail);
        double logOdds = log(a / b) - Normal.deviate(tail) * sqrt(1 / a + 1 / b);
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = share(logOdds);
            double y = share(-logOdds);
            double probability = lower(a, b, x, y);
            if (probability == 0) {
                return logOdds;
            }
            double density = a / (a + b) * b * exp(SaddlePoint.logBinomial(a, b, x, y));
            double change = (target - log(probability)) * probability / density;
            logOdds += change;
            if (abs(change) < CLOSE) {
                return logOdds;
            }
        }
        return logOdds;
    }

    /** The quantile with P(B ≤ x) = tail; a parameter of zero puts everything on that end. */
    static double lowerQuantile(double a, double b, double tail) {
        if (a == 0 || b == 0) {
            return a == 0 ? 0 : 1;
        }
        return share(logOdds(a, b, tail));
    }

    /** The quantile with P(B ≥ x) = tail. */
    static double upperQuantile(double a, double b, double tail) {
        if (a == 0 || b == 0) {
            return b == 0 ? 1 : 0;
        }
        return share(-logOdds(b, a, tail));
    }

    private static double share(double logOdds) {
        return 1 / (1 + exp(-logOdds));
    }
}
