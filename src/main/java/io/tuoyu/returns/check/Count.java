package io.tuoyu.returns.check;

import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;

/** A cell read as a whole number: the number, or the one reason why it is none. A blank is never 0. */
sealed interface Count {

    /** A good count. */
    record Good(long value) implements Count {}

    /** No count. */
    record Bad(Reason reason) implements Count {}

    /** Which numbers are allowed. */
    enum Range {
        /** 0 and more. */
        COUNT,
        /** Below 0 too. */
        CHANGE
    }

    /** So near to a whole number, it is that number: binary fractions miss it by less. */
    BigDecimal NEAR = new BigDecimal("0.000001");

    Set<String> ERRORS = Set.of(
            "#REF!",
            "#DIV/0!",
            "#N/A",
            "#NAME?",
            "#VALUE!",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#UNKNOWN!",
            "#BUSY!",
            "#GETTING_DATA");

    String LIBRE_OFFICE_ERROR = "ERR:";

    int TEN_THOUSAND_DIGITS = 4;
    /** No count has more digits than a long; what is longer is out of any range. */
    int LONGEST = 18;

    /**
     * Reads a cell.
     *
     * @param shift   digits by which its unit moves the point: 4 for 万人
     * @param largest      a count above it is refused
     */
    static Count of(Cell cell, Range range, int shift, long largest) {
        return switch (cell.kind()) {
            case ERROR -> new Bad(Reason.FORMULA_ERROR);
            case NO_CACHE -> new Bad(Reason.FORMULA_NO_CACHE);
            case BLANK -> new Bad(Reason.MISSING_VALUE);
            case BOOLEAN -> new Bad(Reason.NOT_A_NUMBER);
            case NUMBER ->
                cell.look().isDate() ? new Bad(Reason.NOT_A_NUMBER) : whole(cell.text(), range, shift, largest);
            case TEXT -> ofText(cell.text(), range, shift, largest);
        };
    }

    private static Count ofText(String text, Range range, int shift, long largest) {
        String word = Words.trim(text);
        if (isError(word)) {
            return new Bad(Reason.FORMULA_ERROR);
        }
        if (Words.isNoFigure(word)) {
            return new Bad(Reason.MISSING_VALUE);
        }
        String number = CountText.number(word);
        return number.isEmpty() ? new Bad(Reason.NOT_A_NUMBER) : whole(number, range, shift, largest);
    }

    /** Formulas pasted as text keep their errors, whatever the width or case of the letters. */
    private static boolean isError(String word) {
        if (word.isEmpty() || "#＃EeＥｅ".indexOf(word.charAt(0)) < 0) {
            return false;
        }
        String plain = Words.plain(word).toUpperCase(Locale.ROOT);
        return (plain.startsWith("#") && ERRORS.contains(plain))
                || (plain.startsWith(LIBRE_OFFICE_ERROR)
                        && Words.isDigits(plain.substring(LIBRE_OFFICE_ERROR.length())));
    }

    private static Count whole(String number, Range range, int shift, long largest) {
        int point = number.indexOf('.');
        if (point < 0
                && number.length() <= LONGEST
                && number.indexOf('E') < 0
                && number.indexOf('e') < 0
                && shift == 0) {
            return ranged(Long.parseLong(number), range, largest);
        }
        // Doubles tell the size without ever unfolding a number of a million digits.
        double size = Double.parseDouble(number);
        if (Math.abs(size) > Long.MAX_VALUE / 1e5) {
            return new Bad(size < 0 && range == Range.COUNT ? Reason.NEGATIVE_COUNT : Reason.OUT_OF_RANGE);
        }
        if (Math.abs(size) < NEAR.doubleValue() / 1e5) {
            return new Good(0);
        }
        BigDecimal exact = new BigDecimal(number).movePointRight(shift);
        BigDecimal nearest = exact.setScale(0, RoundingMode.HALF_UP);
        boolean isWhole = exact.subtract(nearest).abs().compareTo(NEAR) <= 0;
        Count ranged = ranged(isWhole ? nearest.longValueExact() : outward(exact), range, largest);
        return isWhole || ranged instanceof Bad ? ranged : new Bad(Reason.NOT_INTEGER);
    }

    /** The whole number beyond a fraction: −0.5 is below 0, and 10,000,000.5 above 10,000,000. */
    private static long outward(BigDecimal fraction) {
        return fraction.setScale(0, RoundingMode.UP).longValueExact();
    }

    private static Count ranged(long value, Range range, long largest) {
        if (value < 0 && range == Range.COUNT) {
            return new Bad(Reason.NEGATIVE_COUNT);
        }
        return Math.abs(value) > largest ? new Bad(Reason.OUT_OF_RANGE) : new Good(value);
    }
}
