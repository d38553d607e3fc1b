package io.tuoyu.returns.read;

import java.math.BigDecimal;

/** Numbers as files store them. */
final class Numbers {
    /** A binary fraction has at most 17 digits that matter; longer texts are none that a program stored. */
    private static final int LONGEST = 40;
    /** Up to here a binary fraction holds every whole number. */
    private static final double LARGEST_WHOLE = 9e15;

    private Numbers() {}

    /** Whether {@code text} is a finite decimal number, with a point or an exponent of letters E or e. */
    static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isDigit(text.charAt(text.length() - 1))) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (!isDigit(sign) && "+-.eE".indexOf(sign) < 0) {
                return false;
            }
        }
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException otherwiseWritten) {
            return false;
        }
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    /** A stored binary fraction, written as short as it can be told from its neighbours. */
    static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE) {
            return Long.toString((long) number);
        }
        return BigDecimal.valueOf(number).toString();
    }
}
