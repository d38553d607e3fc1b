package io.tuoyu.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Shares out whole seats by whole weights; the seats given always add to the seats there are.
 *
 * <p>Everywhere: weights ≥ 0 and seats ≥ 0 to 2⁵³. Without seats everybody has none; with seats but no weight at all the result is
 * empty; with more seats than the sum of the weights everybody has its weight and the rest is not given. Ties go to the larger
 * weight, then to the lower index. Arguments outside these ranges throw {@link IllegalArgumentException}.
 *
 * @see "Balinski, Young 1982, Fair Representation"
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Hamilton, largest remainder: ⌊seats · weight ⁄ sum⌋, and one of the rest to each of the largest remainders. Stays within the quota
     * and is easily explained; one seat more in all may take one from somebody (Alabama paradox).
     */
    public static Optional<long[]> hamilton(long[] weights, long seats) {
        return isEnough(weights, seats) ? Optional.of(weights.clone()) : hamiltonBeyondWeights(weights, seats);
    }

    /** As {@link #hamilton}, but seats beyond the sum of the weights are given, too. */
    static Optional<long[]> hamiltonBeyondWeights(long[] weights, long seats) {
        BigInteger sum = sum(weights, seats);
        if (seats == 0 || sum.signum() == 0) {
            return withoutWeights(weights.length, seats);
        }
        long[] given = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = seats;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] quota = product(weights[i], seats).divideAndRemainder(sum);
            given[i] = quota[0].longValueExact();
            remainders[i] = quota[1];
            left -= given[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
                        .thenComparing(i -> weights[i])
                        .reversed())
                .limit(left)
                .forEach(i -> given[i]++);
        return Optional.of(given);
    }

    /**
     * Webster, Sainte-Laguë: seat after seat to the largest weight ⁄ (2 · seats so far + 1). One seat more in all never takes one from
     * anybody: for plans that are made again every month.
     */
    public static Optional<long[]> webster(long[] weights, long seats) {
        return isEnough(weights, seats) ? Optional.of(weights.clone()) : websterBeyondWeights(weights, seats);
    }

    /** As {@link #webster}, but seats beyond the sum of the weights are given, too. */
    static Optional<long[]> websterBeyondWeights(long[] weights, long seats) {
        BigInteger sum = sum(weights, seats);
        if (seats == 0 || sum.signum() == 0) {
            return withoutWeights(weights.length, seats);
        }
        // All seats whose quotient reaches sum ⁄ (2 · seats): the nearest whole number to the quota. At most half a
        // seat per weight is
        // then missing or too many.
        long[] given = new long[weights.length];
        long left = seats;
        for (int i = 0; i < weights.length; i++) {
            given[i] = product(weights[i], seats)
                    .shiftLeft(1)
                    .add(sum)
                    .divide(sum.shiftLeft(1))
                    .longValueExact();
            left -= given[i];
        }
        for (; left > 0; left--) {
            given[first(weights, given, 1)]++;
        }
        for (; left < 0; left++) {
            given[last(weights, given)]--;
        }
        return Optional.of(given);
    }

    /** Who has the next claim: the largest quotient weight ⁄ (2 · given + offset). */
    private static int first(long[] weights, long[] given, int offset) {
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            if (compare(weights, given, i, best, offset) > 0) {
                best = i;
            }
        }
        return best;
    }

    /** Whose last seat had the least claim. */
    private static int last(long[] weights, long[] given) {
        int worst = -1;
        for (int i = 0; i < weights.length; i++) {
            if (given[i] > 0 && (worst < 0 || compare(weights, given, i, worst, -1) <= 0)) {
                worst = i;
            }
        }
        return worst;
    }

    /** Claim of one against another, the index not looked at. */
    private static int compare(long[] weights, long[] given, int one, int other, int offset) {
        int quotients = product(weights[one], 2 * given[other] + offset)
                .compareTo(product(weights[other], 2 * given[one] + offset));
        return quotients != 0 ? quotients : Long.compare(weights[one], weights[other]);
    }

    private static BigInteger sum(long[] weights, long seats) {
        if (seats < 0 || Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Neither weights nor seats are below 0: " + seats);
        }
        return Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static boolean isEnough(long[] weights, long seats) {
        BigInteger sum = sum(weights, seats);
        return sum.signum() > 0 && sum.compareTo(BigInteger.valueOf(seats)) <= 0;
    }

    private static Optional<long[]> withoutWeights(int areas, long seats) {
        return seats == 0 ? Optional.of(new long[areas]) : Optional.empty();
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
