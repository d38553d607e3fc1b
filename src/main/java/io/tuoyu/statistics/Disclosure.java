package io.tuoyu.statistics;

import static java.lang.Math.max;
import static java.lang.Math.min;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps persons in small counts from being found. Slots, institutions and plans are no persons and need none of it.
 *
 * <p>Hide after adding up, never before. Zeros are always shown.
 */
public final class Disclosure {

    private static final long NHS_HIGHEST_HIDDEN = 7;
    private static final long NHS_MULTIPLE = 5;

    private Disclosure() {}

    /**
     * Which cells of a list of counts with a shown total are hidden.
     *
     * @param primary   indices of the counts in the range, in order
     * @param secondary indices of the counts hidden so that the primary ones cannot be worked out, in the order of hiding
     * @param total     whether the total is hidden, too
     */
    public record Suppression(List<Integer> primary, List<Integer> secondary, boolean total) {

        public Suppression {
            primary = List.copyOf(primary);
            secondary = List.copyOf(secondary);
        }
    }

    /**
     * A count as NHS Digital prints it: 0 shown, 1 to 7 as an asterisk, others to the nearest 5. A total is the sum of the true counts
     * by the same rule.
     *
     * @param count persons, ≥ 0
     * @throws IllegalArgumentException outside this range
     * @see "NHS Digital, Hospital Episode Statistics disclosure control, September 2018"
     */
    public static String rounded(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("Not a count: " + count);
        }
        if (count == 0) {
            return "0";
        }
        return count <= NHS_HIGHEST_HIDDEN
                ? "*"
                : Long.toString((count + NHS_MULTIPLE / 2) / NHS_MULTIPLE * NHS_MULTIPLE);
    }

    /**
     * Hides the counts in a range, and as many of the next larger ones as it takes.
     *
     * <p>While a hidden small count could be narrowed down to fewer than {@code width} steps by somebody who knows this rule, or is hidden
     * alone, the smallest count above the range that is still shown is hidden, too; when there is none left, the total. With k small
     * counts, s others hidden, V the sum of all hidden and B the smallest count above the range still shown, a small count can be from
     * max(low, V − sB − high (k − 1)) to min(high, V − (high + 1) s − low (k − 1)).
     *
     * @param counts persons, ≥ 0
     * @param low    least count to hide, zero never being hidden
     * @param high   greatest count to hide
     * @param width  steps that must remain possible, usually 3
     * @throws IllegalArgumentException for a negative count
     */
    public static Suppression suppress(long[] counts, long low, long high, long width) {
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("No count is below 0: " + Arrays.toString(counts));
        }
        List<Integer> primary = IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0 && counts[i] >= low && counts[i] <= high)
                .boxed()
                .toList();
        List<Integer> larger = IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0 && counts[i] > high)
                .boxed()
                .sorted(Comparator.comparingLong(i -> counts[i]))
                .toList();
        if (primary.isEmpty()) {
            return new Suppression(primary, List.of(), false);
        }
        List<Integer> secondary = new ArrayList<>();
        for (int next : larger) {
            if (isSafe(counts, primary, secondary, larger, low, high, width)) {
                return new Suppression(primary, secondary, false);
            }
            secondary.add(next);
        }
        return new Suppression(primary, secondary, !isSafe(counts, primary, secondary, larger, low, high, width));
    }

    private static boolean isSafe(
            long[] counts,
            List<Integer> primary,
            List<Integer> secondary,
            List<Integer> larger,
            long low,
            long high,
            long width) {
        if (primary.size() + secondary.size() < 2) {
            return false;
        }
        long small = primary.stream().mapToLong(i -> counts[i]).sum();
        long aboveRange =
                secondary.stream().mapToLong(i -> counts[i] - high - 1).sum();
        long others = primary.size() - 1L;
        long most = min(high, small + aboveRange - low * others);
        if (!secondary.isEmpty() && secondary.size() == larger.size()) {
            return most - low >= width;
        }
        // The smallest count still shown comes next in the order of hiding.
        long belowShown = secondary.stream()
                .mapToLong(i -> counts[i] - counts[larger.get(secondary.size())])
                .sum();
        return most - max(low, small + belowShown - high * others) >= width;
    }
}
