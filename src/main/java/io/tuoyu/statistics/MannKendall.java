package io.tuoyu.statistics;

import static java.lang.Math.abs;
import static java.lang.Math.signum;
import static java.lang.Math.sqrt;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Test for a monotone trend in time, and Sen's slope.
 *
 * <p>S counts the pairs that rise less those that fall; V = (n (n − 1)(2n + 5) − Σ c (c − 1)(2c + 5)) ⁄ 18 over ties of c equal values;
 * z = (S − sign S) ⁄ √V, 0 if S = 0. With four values or fewer no p is below 0.05. Autocorrelated or seasonal months need yearly
 * differences first.
 *
 * @param s                 from −n (n − 1) ⁄ 2 to n (n − 1) ⁄ 2
 * @param variance          V of S without a trend
 * @param z                 empty if all values are equal
 * @param normalProbability two-sided, by z; empty as {@code z}
 * @param exactProbability  share of all orders with |S| at least as large; empty with ties, or more than ten values
 * @param senSlope          median change per step over all pairs; empty for fewer than two values
 * @see "Mann 1945, Econometrica 13:245; Sen 1968, J Am Stat Assoc 63:1379; = R cor.test(method = \"kendall\")"
 */
public record MannKendall(
        long s,
        double variance,
        OptionalDouble z,
        OptionalDouble normalProbability,
        OptionalDouble exactProbability,
        OptionalDouble senSlope) {

    private static final int MOST_FOR_EXACT = 10;

    /** Tests values in the order of time, one step apart. */
    public static MannKendall of(double... values) {
        int n = values.length;
        long s = 0;
        double[] slopes = new double[n * (n - 1) / 2];
        int pairs = 0;
        for (int later = 1; later < n; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                double change = values[later] - values[earlier];
                s += (long) signum(change);
                slopes[pairs++] = change / (later - earlier);
            }
        }
        OptionalDouble slope = n < 2 ? OptionalDouble.empty() : Checks.defined(Quantiles.median(slopes));
        double ties = ties(values);
        if (n < 2 || ties == eighteenfold(n)) {
            return new MannKendall(s, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), slope);
        }
        double variance = (eighteenfold(n) - ties) / 18;
        double z = (s - signum((double) s)) / sqrt(variance);
        return new MannKendall(
                s,
                variance,
                OptionalDouble.of(z),
                OptionalDouble.of(Normal.twoSided(z)),
                ties > 0 || n > MOST_FOR_EXACT ? OptionalDouble.empty() : OptionalDouble.of(exact(n, s)),
                slope);
    }

    private static double ties(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        int length = 1;
        for (int i = 1; i <= sorted.length; i++) {
            if (i < sorted.length && sorted[i] == sorted[i - 1]) {
                length++;
            } else {
                sum += eighteenfold(length);
                length = 1;
            }
        }
        return sum;
    }

    private static double eighteenfold(double count) {
        return count * (count - 1) * (2 * count + 5);
    }

    /** Orders of n values by their number of inversions, one value added at a time. */
    private static double exact(int n, long s) {
        long[] orders = {1};
        for (int size = 2; size <= n; size++) {
            long[] longer = new long[orders.length + size - 1];
            for (int inversions = 0; inversions < orders.length; inversions++) {
                for (int added = 0; added < size; added++) {
                    longer[inversions + added] += orders[inversions];
                }
            }
            orders = longer;
        }
        long extreme = 0;
        int pairs = orders.length - 1;
        for (int inversions = 0; inversions <= pairs; inversions++) {
            if (abs(pairs - 2L * inversions) >= abs(s)) {
                extreme += orders[inversions];
            }
        }
        return (double) extreme / Arrays.stream(orders).sum();
    }
}
