package io.tuoyu.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Bands instead of ranks: areas whose intervals overlap, directly or by way of others, share a band. Areas without an interval have
 * none, so that they are neither first nor last.
 */
public final class RankBands {

    private RankBands() {}

    /** Band 1 holds the highest values. */
    public static List<OptionalInt> highestFirst(List<Optional<Interval>> intervals) {
        return lowestFirst(intervals.stream()
                .map(area -> area.map(interval -> new Interval(-interval.upper(), -interval.lower())))
                .toList());
    }

    /** Band 1 holds the lowest values. */
    public static List<OptionalInt> lowestFirst(List<Optional<Interval>> intervals) {
        List<OptionalInt> bands = new ArrayList<>(Collections.nCopies(intervals.size(), OptionalInt.empty()));
        int band = 0;
        double reach = Double.NEGATIVE_INFINITY;
        for (int area : inOrder(intervals)) {
            Interval interval = intervals.get(area).orElseThrow();
            if (band == 0 || interval.lower() > reach) {
                band++;
            }
            reach = Math.max(reach, interval.upper());
            bands.set(area, OptionalInt.of(band));
        }
        return List.copyOf(bands);
    }

    private static int[] inOrder(List<Optional<Interval>> intervals) {
        return IntStream.range(0, intervals.size())
                .filter(i -> intervals.get(i).isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> intervals.get(i).orElseThrow().lower()))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
