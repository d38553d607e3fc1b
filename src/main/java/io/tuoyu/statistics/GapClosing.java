package io.tuoyu.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who closes a gap of people or slots: a share for every area within its own room, or the fewest areas that can. */
public final class GapClosing {

    private GapClosing() {}

    /** A rule of {@link Apportionment}. */
    public enum Rule {
        HAMILTON,
        WEBSTER
    }

    /**
     * Shares of a gap.
     *
     * @param shares by area; with {@code left} they add to the gap
     * @param left   what the areas with a weight have no room for
     */
    public record Allocation(List<Long> shares, long left) {

        public Allocation {
            shares = List.copyOf(shares);
        }
    }

    /**
     * Shares out a gap by weight, nobody more than its room: who is full gets its room, and what is over goes to the others by the
     * same rule, until it fits.
     *
     * @param gap     ≥ 0
     * @param weights by area, ≥ 0: uncovered children, people under three
     * @param rooms   the most each area can take, ≥ 0
     * @throws IllegalArgumentException outside these ranges
     */
    public static Allocation allocate(long gap, long[] weights, long[] rooms, Rule rule) {
        Checks.sameLength(weights.length, rooms.length);
        if (Arrays.stream(rooms).anyMatch(room -> room < 0)) {
            throw new IllegalArgumentException("No room is below 0: " + Arrays.toString(rooms));
        }
        long[] open = weights.clone();
        long[] shares = new long[weights.length];
        long left = gap;
        while (true) {
            Optional<long[]> trial = rule == Rule.HAMILTON
                    ? Apportionment.hamiltonBeyondWeights(open, left)
                    : Apportionment.websterBeyondWeights(open, left);
            if (trial.isEmpty()) {
                return new Allocation(boxed(shares), left);
            }
            boolean fits = true;
            for (int i = 0; i < shares.length; i++) {
                if (trial.get()[i] > rooms[i]) {
                    fits = false;
                    open[i] = 0;
                    shares[i] = rooms[i];
                    left -= rooms[i];
                }
            }
            if (fits) {
                Arrays.setAll(shares, i -> shares[i] + trial.get()[i]);
                return new Allocation(boxed(shares), 0);
            }
        }
    }

    private static List<Long> boxed(long... counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    /**
     * The fewest areas whose rooms together close a gap, the one with the most room first; equal ones in the order given.
     *
     * @param gap   what is missing; nobody is needed for 0 or less
     * @param rooms what each area can add, ≥ 0
     * @return indices; empty if all together cannot close it
     */
    public static Optional<List<Integer>> fewestAreas(long gap, long... rooms) {
        List<Integer> largestFirst = IntStream.range(0, rooms.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> rooms[i]).reversed())
                .toList();
        List<Integer> chosen = new ArrayList<>();
        long missing = gap;
        for (int area : largestFirst) {
            if (missing <= 0) {
                break;
            }
            chosen.add(area);
            missing -= rooms[area];
        }
        return missing > 0 ? Optional.empty() : Optional.of(List.copyOf(chosen));
    }
}
