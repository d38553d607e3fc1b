package io.tuoyu.statistics;

import java.util.OptionalDouble;

/** What every method of this room asks of its arguments, and what it hands out. */
final class Checks {

    private Checks() {}

    static void counted(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("Not a part of a count: " + successes + " of " + trials);
        }
    }

    static void inside(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("Not inside (0, 1): " + probability);
        }
    }

    static void share(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Not a share: " + share);
        }
    }

    static void sameLength(int length, int... others) {
        for (int other : others) {
            if (other != length) {
                throw new IllegalArgumentException("Lists of different length: " + length + " and " + other);
            }
        }
    }

    /** Empty for what is no number. */
    static OptionalDouble defined(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
