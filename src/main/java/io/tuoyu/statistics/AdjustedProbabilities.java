package io.tuoyu.statistics;

import static java.lang.Math.max;
import static java.lang.Math.min;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Probabilities of many tests, adjusted for their number; each list in the order of the input, at most 1.
 *
 * <p>Every p is inside 0 to 1, else {@link IllegalArgumentException}. An empty list stays empty.
 *
 * @see "R p.adjust"
 */
public final class AdjustedProbabilities {

    private AdjustedProbabilities() {}

    /**
     * Keeps the share of false calls among the calls: the least n ⁄ rank · p of this and all larger p.
     *
     * @see "Benjamini, Hochberg 1995, J R Stat Soc B 57:289"
     */
    public static double[] benjaminiHochberg(double... p) {
        double[] adjusted = new double[p.length];
        double least = 1;
        int[] order = order(p);
        for (int rank = p.length; rank > 0; rank--) {
            least = min(least, (double) p.length / rank * p[order[rank - 1]]);
            adjusted[order[rank - 1]] = least;
        }
        return adjusted;
    }

    /**
     * Keeps the probability of any false call: the greatest (n + 1 − rank) p of this and all smaller p.
     *
     * @see "Holm 1979, Scand J Stat 6:65"
     */
    public static double[] holm(double... p) {
        double[] adjusted = new double[p.length];
        double greatest = 0;
        int[] order = order(p);
        for (int rank = 1; rank <= p.length; rank++) {
            greatest = max(greatest, min(1, (p.length + 1.0 - rank) * p[order[rank - 1]]));
            adjusted[order[rank - 1]] = greatest;
        }
        return adjusted;
    }

    /** Keeps the probability of any false call, more coarsely: n · p. */
    public static double[] bonferroni(double... p) {
        double[] adjusted = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            Checks.share(p[i]);
            adjusted[i] = min(1, p.length * p[i]);
        }
        return adjusted;
    }

    private static int[] order(double... p) {
        return IntStream.range(0, p.length)
                .peek(i -> Checks.share(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
