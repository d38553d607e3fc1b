package io.tuoyu.statistics;

import static java.lang.Math.sqrt;

import java.util.Optional;

/**
 * Intervals of an event rate, multiplier · x ⁄ population: complaints, incidents. Slots are places, not events, and have none.
 *
 * <p>Everywhere: x events, 0 ≤ x ≤ 2⁵³; population ≥ 0; the multiplier is what the rate counts per, such as 1,000; the confidence
 * is two-sided, inside (0, 1); the result is in events per multiplier, empty if the population is 0. Arguments outside these ranges
 * throw {@link IllegalArgumentException}.
 */
public final class PoissonInterval {

    /** Fewer events than this, and Byar's approximation is too coarse. */
    private static final long FEWEST_FOR_BYAR = 10;

    private PoissonInterval() {}

    /** How an interval was found. */
    public enum Method {
        EXACT,
        BYAR
    }

    /** A rate, and how its interval was found. */
    public record Rate(Estimate estimate, Method method) {}

    /**
     * Exact: the quantiles a ⁄ 2 of χ²(2x) ⁄ 2 and 1 − a ⁄ 2 of χ²(2x + 2) ⁄ 2, times multiplier ⁄ population; the lower bound is
     * 0 at x = 0.
     *
     * @see "Garwood 1936, Biometrika 28:437; = R poisson.test"
     */
    public static Optional<Estimate> exact(long x, double population, double multiplier, double confidence) {
        check(x, population, confidence);
        if (population == 0) {
            return Optional.empty();
        }
        double tail = (1 - confidence) / 2;
        return Optional.of(rate(
                x,
                x == 0 ? 0 : GammaTail.lowerQuantile((double) x, tail),
                GammaTail.upperQuantile((double) x + 1, tail),
                population,
                multiplier));
    }

    /**
     * As Public Health England: exact below ten events, else Byar's x (1 − 1 ⁄ 9x ± z ⁄ 3√x)³ with x + 1 for x in the upper bound.
     *
     * @see "Breslow, Day 1987, Statistical Methods in Cancer Research II; PHEindicatormethods phe_rate"
     */
    public static Optional<Rate> publicHealthEngland(long x, double population, double multiplier, double confidence) {
        if (x < FEWEST_FOR_BYAR) {
            return exact(x, population, multiplier, confidence).map(estimate -> new Rate(estimate, Method.EXACT));
        }
        check(x, population, confidence);
        if (population == 0) {
            return Optional.empty();
        }
        double z = Normal.deviate((1 - confidence) / 2);
        return Optional.of(
                new Rate(rate(x, byar((double) x, -z), byar((double) x + 1, z), population, multiplier), Method.BYAR));
    }

    private static void check(long x, double population, double confidence) {
        Checks.inside(confidence);
        if (x < 0 || !(population >= 0)) {
            throw new IllegalArgumentException("No rate: " + x + " of " + population);
        }
    }

    private static Estimate rate(long x, double lower, double upper, double population, double multiplier) {
        return new Estimate(
                x / population * multiplier,
                new Interval(lower / population * multiplier, upper / population * multiplier));
    }

    private static double byar(double x, double z) {
        double root = 1 - 1 / (9 * x) + z / (3 * sqrt(x));
        return x * root * root * root;
    }
}
