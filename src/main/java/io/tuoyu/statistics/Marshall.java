package io.tuoyu.statistics;

import static java.lang.Math.max;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Rates shrunk to the pooled mean, for ranking only: an area must not be judged by its neighbours' data.
 *
 * <p>m = Σx ⁄ Σn; s² = Σ nᵢ (rᵢ − m)² ⁄ Σn; a = max(0, s² − m ⁄ n̄); r* = m + (rᵢ − m) a ⁄ (a + m ⁄ nᵢ), and m for an area of nobody
 * or if a = 0.
 *
 * @param mean    pooled rate per head; empty if there is nobody
 * @param between variance a between areas; empty as {@code mean}
 * @param shrunk  rate per head by area; no areas as {@code mean}
 * @see "Marshall 1991, Appl Stat 40:283; = R spdep EBest"
 */
public record Marshall(OptionalDouble mean, OptionalDouble between, List<Double> shrunk) {

    public Marshall {
        shrunk = List.copyOf(shrunk);
    }

    /**
     * Shrinks.
     *
     * @param x events by area, ≥ 0
     * @param n people at risk by area, ≥ 0
     * @throws IllegalArgumentException outside these ranges
     */
    public static Marshall of(long[] x, long[] n) {
        Checks.sameLength(x.length, n.length);
        double events = 0;
        double people = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0 || n[i] < 0) {
                throw new IllegalArgumentException("No rate: " + x[i] + " of " + n[i]);
            }
            events += x[i];
            people += n[i];
        }
        if (people == 0) {
            return new Marshall(OptionalDouble.empty(), OptionalDouble.empty(), List.of());
        }
        double mean = events / people;
        double spread = 0;
        for (int i = 0; i < x.length; i++) {
            if (n[i] > 0) {
                double distance = (double) x[i] / n[i] - mean;
                spread += n[i] * distance * distance;
            }
        }
        double between = max(0, spread / people - mean / (people / n.length));
        List<Double> shrunk = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            shrunk.add(
                    n[i] == 0 || between == 0
                            ? mean
                            : mean + ((double) x[i] / n[i] - mean) * between / (between + mean / n[i]));
        }
        return new Marshall(OptionalDouble.of(mean), OptionalDouble.of(between), shrunk);
    }
}
