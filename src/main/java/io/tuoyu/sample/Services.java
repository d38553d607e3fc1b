package io.tuoyu.sample;

import io.tuoyu.plan.Area;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** How many were to be reached and were reached, town by town: figures grow within a year and start again in January. */
final class Services {
    private static final double[] KEY_CLASSES = {0.25, 0.45, 0.30};
    /** Of the key infants, how many nobody has come to by the last month. */
    private static final double KEY_LEFT = 0.04;
    /** A year that is over ends a little below what the last month shows. */
    private static final double[] YEARS_BACK = {1, 0.92, 0.80};

    private final Shape shape;
    private final Map<String, Town> towns = new HashMap<>();

    /** What a town aims at and reaches by the last month. */
    private record Town(
            List<Long> know,
            List<Long> care,
            double knowLevel,
            double careLevel,
            List<Long> key,
            List<Long> keyReached) {}

    /**
     * A town's figures of a month; the key infants by injured, disabled, ill.
     *
     * @param knowTarget those to be told, and so on
     */
    record Reach(
            long knowTarget, long knowReached, long careTarget, long careGuided, List<Long> key, List<Long> keyGuided) {
        long keyTotal() {
            return key.stream().mapToLong(Long::longValue).sum();
        }

        long keyGuidedTotal() {
            return keyGuided.stream().mapToLong(Long::longValue).sum();
        }
    }

    Services(List<Area> all, People people, Shape shape, SplittableRandom random) {
        this.shape = shape;
        long[] children = all.stream().mapToLong(people::underThree).toArray();
        long[] key = keyInfants(children, shape.keyInfants());
        List<Integer> left = leftOut(key, random);
        for (int at = 0; at < children.length; at++) {
            boolean isBehind = random.nextDouble() < 0.15;
            double know = isBehind ? random.nextDouble(0.78, 0.88) : random.nextDouble(0.91, 0.975);
            double care = isBehind ? random.nextDouble(0.76, 0.85) : random.nextDouble(0.875, 0.965);
            long[] classes = key[at] == 0 ? new long[3] : Spread.of(key[at], KEY_CLASSES);
            long[] reached = classes.clone();
            for (int missed = left.get(at); missed > 0; missed--) {
                reached[reached[1] > 0 ? 1 : 2]--;
            }
            towns.put(
                    all.get(at).code(),
                    new Town(
                            targets(children[at], 0.90, 0.97, random),
                            targets(children[at], 0.94, 1.0, random),
                            know,
                            care,
                            listed(classes),
                            listed(reached)));
        }
    }

    /** A few in every town, none in the smallest one. */
    private static long[] keyInfants(long[] children, long total) {
        int smallest = 0;
        double[] weights = new double[children.length];
        for (int at = 0; at < children.length; at++) {
            weights[at] = Math.sqrt((double) children[at]);
            smallest = children[at] < children[smallest] ? at : smallest;
        }
        if (children.length > 1) {
            weights[smallest] = 0;
        }
        return Spread.of(total, weights);
    }

    private static List<Integer> leftOut(long[] key, SplittableRandom random) {
        List<Integer> left = new ArrayList<>();
        long all = 0;
        long most = 0;
        for (long town : key) {
            all += town;
            most += town / 3;
            left.add(0);
        }
        for (long missed = Math.min(most, Math.round(all * KEY_LEFT)); missed > 0; ) {
            int town = random.nextInt(key.length);
            if (left.get(town) < key[town] / 3) {
                left.set(town, left.get(town) + 1);
                missed--;
            }
        }
        return left;
    }

    private static List<Long> targets(long children, double low, double high, SplittableRandom random) {
        long[] targets = new long[YEARS_BACK.length];
        for (int back = 0; back < targets.length; back++) {
            targets[back] = Math.round(children * random.nextDouble(low, high));
        }
        return listed(targets);
    }

    private static List<Long> listed(long[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    Reach of(Area area, YearMonth month) {
        Town town = towns.get(area.code());
        int back = Math.min(shape.last().getYear() - month.getYear(), YEARS_BACK.length - 1);
        double share = growth(month) * YEARS_BACK[back];
        List<Long> guided = town.keyReached().stream()
                .map(reached -> (long) Math.floor(reached * share))
                .toList();
        return new Reach(
                town.know().get(back),
                (long) (town.know().get(back) * town.knowLevel() * share),
                town.care().get(back),
                (long) (town.care().get(back) * town.careLevel() * share),
                town.key(),
                guided);
    }

    /** Share of the year's reach that is done by the end of {@code month}: fast at first, 1 at the end. */
    private double growth(YearMonth month) {
        int months = month.getYear() == shape.last().getYear() ? shape.last().getMonthValue() : 12;
        double left = 1 - (double) month.getMonthValue() / months;
        return 1 - 0.9 * left * Math.sqrt(left);
    }
}
