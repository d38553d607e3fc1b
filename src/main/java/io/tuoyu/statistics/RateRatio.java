package io.tuoyu.statistics;

import static java.lang.Math.exp;
import static java.lang.Math.expm1;
import static java.lang.Math.log;

import java.util.OptionalDouble;

/**
 * The ratio of two event rates, (x₁ ⁄ population₁) ⁄ (x₂ ⁄ population₂), and its exact interval.
 *
 * <p>Given all x₁ + x₂ events, x₁ is binomial: a Clopper-Pearson bound q of it is a bound q ⁄ (1 − q) · population₂ ⁄ population₁ of
 * the ratio.
 *
 * @param ratio empty if x₂ = 0
 * @param lower 0 if x₁ = 0
 * @param upper empty if x₂ = 0
 * @see "R poisson.test with two samples"
 */
public record RateRatio(OptionalDouble ratio, OptionalDouble lower, OptionalDouble upper) {

    private static final RateRatio UNDEFINED =
            new RateRatio(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /**
     * Compares.
     *
     * @param x1          events, 0 ≤ x₁ ≤ 2⁵³; likewise x₂
     * @param population1 at risk, ≥ 0; likewise population₂
     * @param confidence  two-sided, inside (0, 1)
     * @return nothing defined if a population is 0 or there are no events at all
     * @throws IllegalArgumentException outside these ranges
     */
    public static RateRatio exact(long x1, double population1, long x2, double population2, double confidence) {
        Checks.inside(confidence);
        if (x1 < 0 || x2 < 0 || !(population1 >= 0) || !(population2 >= 0)) {
            throw new IllegalArgumentException(
                    "No rates: " + x1 + " of " + population1 + " and " + x2 + " of " + population2);
        }
        if (population1 == 0 || population2 == 0 || (x1 == 0 && x2 == 0)) {
            return UNDEFINED;
        }
        double tail = (1 - confidence) / 2;
        double scale = population2 / population1;
        OptionalDouble lower = OptionalDouble.of(lowerOdds(x1, x2, tail) * scale);
        return x2 == 0
                ? new RateRatio(OptionalDouble.empty(), lower, OptionalDouble.empty())
                : new RateRatio(
                        Checks.defined((x1 / population1) / (x2 / population2)),
                        lower,
                        Checks.defined(scale / lowerOdds(x2, x1, tail)));
    }

    /** The Clopper-Pearson lower bound of x of x + rest, as odds. The upper odds of x are the reciprocal of the lower of the rest. */
    private static double lowerOdds(long x, long rest, double tail) {
        if (x == 0) {
            return 0;
        }
        return rest == 0
                ? exp(log(tail) / x) / -expm1(log(tail) / x)
                : exp(BetaTail.logOdds((double) x, (double) rest + 1, tail));
    }
}
