package io.tuoyu.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntPredicate;

/** Figures as digits: with enough decimals that what is printed and what is judged agree. */
public final class Digits {
    /** Decimals of a published value. */
    static final int MOST = 6;

    private Digits() {}

    /** Rounded half up, as the statistics offices do. */
    static String of(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** All its digits: 4.7, 95, 0.125. */
    public static String exact(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /**
     * As few decimals as {@code decimals} allows, and as many as it takes for the digits to agree with the judgement:
     * 94.96 of 95 is never printed 95.0.
     *
     * @param agrees whether digits that lie below (−1), at (0) or above (1) the level tell the truth
     */
    static String telling(BigDecimal value, int decimals, BigDecimal level, IntPredicate agrees) {
        for (int places = decimals; places <= MOST; places++) {
            BigDecimal rounded = value.setScale(places, RoundingMode.HALF_UP);
            if (agrees.test(rounded.compareTo(level))) {
                return rounded.toPlainString();
            }
        }
        return level.add(BigDecimal.valueOf(agrees.test(-1) ? -1 : 1, MOST))
                .setScale(MOST)
                .toPlainString();
    }
}
