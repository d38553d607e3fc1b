package io.tuoyu.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The difference between a figure as it was published and the present one, split into everything that can have moved it; the parts
 * add to the difference.
 *
 * <p>The figure before is recounted step by step: as published, with what was corrected since (revision), by today's definition
 * (definition), within today's boundaries (boundary). From there to the present figure {@link Kitagawa} splits what changed inside
 * the areas (within) from what changed between them (mix); what areas do that count on one side only is the reporting set.
 *
 * @param total the present figure less the one as published
 * @param areas in the order of the counts
 */
public record ChangeDecomposition(double total, List<Parts> areas) {

    public ChangeDecomposition {
        areas = List.copyOf(areas);
    }

    /**
     * Numerators and denominators by area; all counts of a decomposition have the same areas in the same order. An area that did not
     * report or did not exist has 0 and 0.
     */
    public static final class Counts {
        private final long[] numerators;
        private final long[] denominators;

        public Counts(long[] numerators, long[] denominators) {
            Checks.sameLength(numerators.length, denominators.length);
            this.numerators = numerators.clone();
            this.denominators = denominators.clone();
        }

        /** How many areas. */
        public int size() {
            return numerators.length;
        }

        public long numerator(int area) {
            return numerators[area];
        }

        /** 0: the area has no part in it. */
        public long denominator(int area) {
            return denominators[area];
        }

        /** Of all areas together. */
        public long numerator() {
            return Arrays.stream(numerators).sum();
        }

        /** Of all areas together. */
        public long denominator() {
            return Arrays.stream(denominators).sum();
        }

        private double rate() {
            return (double) numerator() / denominator();
        }
    }

    /** What an area adds to the difference. */
    public record Parts(
            double revision, double definition, double boundary, double reportingSet, double within, double mix) {

        static final List<ToDoubleFunction<Parts>> ALL = List.of(
                Parts::revision, Parts::definition, Parts::boundary, Parts::reportingSet, Parts::within, Parts::mix);

        /** All of them together. */
        public double sum() {
            return ALL.stream().mapToDouble(part -> part.applyAsDouble(this)).sum();
        }
    }

    /**
     * Splits. Where nothing was corrected, redefined or redrawn, the same counts stand in both places.
     *
     * @param published  before, as published
     * @param corrected  before, as known today
     * @param redefined  the same by today's definition
     * @param restated   the same within today's boundaries
     * @param present    now
     * @return empty if any of them has no denominator at all
     * @throws IllegalArgumentException if they do not have the same number of areas
     */
    public static Optional<ChangeDecomposition> of(
            Counts published, Counts corrected, Counts redefined, Counts restated, Counts present) {
        Optional<Kitagawa> revision = change(published, corrected);
        Optional<Kitagawa> definition = change(corrected, redefined);
        Optional<Kitagawa> boundary = change(redefined, restated);
        Optional<Kitagawa> movement = change(restated, present);
        if (revision.isEmpty() || definition.isEmpty() || boundary.isEmpty() || movement.isEmpty()) {
            return Optional.empty();
        }
        Kitagawa move = movement.get();
        List<Parts> areas = new ArrayList<>(present.size());
        for (int i = 0; i < present.size(); i++) {
            boolean isOneSided = isOneSided(restated, present, i);
            areas.add(new Parts(
                    effect(revision.get(), i),
                    effect(definition.get(), i),
                    effect(boundary.get(), i),
                    isOneSided ? move.mix(i) : 0,
                    move.rate(i),
                    isOneSided ? 0 : move.mix(i)));
        }
        return Optional.of(new ChangeDecomposition(present.rate() - published.rate(), areas));
    }

    /**
     * Splits the difference of two sums of numerators. Denominators only tell which areas have a figure, so that a 0 that was reported
     * is one: above 0 where there is one. Nothing is mixed: an area moves the sum by what it moves itself.
     *
     * @return empty if no area has a figure as published, or at present
     * @throws IllegalArgumentException if they do not have the same number of areas
     * @see #of
     */
    public static Optional<ChangeDecomposition> ofSums(
            Counts published, Counts corrected, Counts redefined, Counts restated, Counts present) {
        Checks.sameLength(published.size(), corrected.size(), redefined.size(), restated.size(), present.size());
        if (published.denominator() == 0 || present.denominator() == 0) {
            return Optional.empty();
        }
        List<Parts> areas = new ArrayList<>(present.size());
        for (int i = 0; i < present.size(); i++) {
            boolean isOneSided = isOneSided(restated, present, i);
            long movement = present.numerator(i) - restated.numerator(i);
            areas.add(new Parts(
                    corrected.numerator(i) - published.numerator(i),
                    redefined.numerator(i) - corrected.numerator(i),
                    restated.numerator(i) - redefined.numerator(i),
                    isOneSided ? movement : 0,
                    isOneSided ? 0 : movement,
                    0));
        }
        return Optional.of(new ChangeDecomposition(present.numerator() - published.numerator(), areas));
    }

    private static boolean isOneSided(Counts restated, Counts present, int area) {
        return restated.denominator(area) == 0 || present.denominator(area) == 0;
    }

    /** The parts of all areas together. */
    public Parts parts() {
        double[] sums = Parts.ALL.stream()
                .mapToDouble(part -> areas.stream().mapToDouble(part).sum())
                .toArray();
        return new Parts(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    /**
     * Numbers rounded so that they add to their rounded total as printed: all are cut, and the units that are missing go to those that
     * lost most, the earlier of equals first.
     *
     * @param total  of the parts, but for rounding in the last bits
     * @param scale  decimals to keep
     * @return one for each part
     */
    public static List<BigDecimal> addingUp(double total, int scale, double... parts) {
        BigDecimal[] cut = Arrays.stream(parts)
                .mapToObj(part -> new BigDecimal(part).setScale(scale, RoundingMode.FLOOR))
                .toArray(BigDecimal[]::new);
        double[] lost = IntStream.range(0, parts.length)
                .mapToDouble(i -> new BigDecimal(parts[i]).subtract(cut[i]).doubleValue())
                .toArray();
        List<Integer> lostMost = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -lost[i]))
                .toList();
        int missing = new BigDecimal(total)
                .setScale(scale, RoundingMode.HALF_UP)
                .subtract(Arrays.stream(cut).reduce(BigDecimal.ZERO, BigDecimal::add))
                .movePointRight(scale)
                .intValueExact();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        if (missing < 0) {
            // Rounding in the last bits made a part reach the next unit that the total does not.
            List<Integer> lostLeast = new ArrayList<>(lostMost);
            Collections.reverse(lostLeast);
            lostLeast.subList(0, -missing).forEach(i -> cut[i] = cut[i].subtract(unit));
        } else {
            lostMost.subList(0, missing).forEach(i -> cut[i] = cut[i].add(unit));
        }
        return List.of(cut);
    }

    private static Optional<Kitagawa> change(Counts before, Counts after) {
        return Kitagawa.of(before.numerators, before.denominators, after.numerators, after.denominators);
    }

    private static double effect(Kitagawa change, int area) {
        return change.rate(area) + change.mix(area);
    }
}
