package io.tuoyu.returns.read;

import io.tuoyu.returns.read.Cell.Look;
import io.tuoyu.returns.read.Cell.Shape;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Excel's display formats: which numbers are dates, which are percentages. */
final class DisplayFormats {
    private static final Look WHOLE_PERCENT = new Look(Shape.PERCENT, 0);
    private static final Look HUNDREDTH_PERCENT = new Look(Shape.PERCENT, 2);

    private final Look date;
    private final Map<Integer, Look> own = new HashMap<>();

    /** @param dates {@link Shape#DATE} or {@link Shape#DATE_1904} */
    DisplayFormats(Shape dates) {
        this.date = new Look(dates, 0);
    }

    /** A format that the workbook itself defines. */
    void define(int id, String code) {
        own.put(id, of(code));
    }

    /** The format of this number, the workbook's own or a built-in one. */
    Look of(int id) {
        Look look = own.get(id);
        if (look != null) {
            return look;
        }
        if (id == 9) {
            return WHOLE_PERCENT;
        }
        if (id == 10) {
            return HUNDREDTH_PERCENT;
        }
        // Built-in formats of days and times; 27 to 36 and 50 to 58 are the Chinese ones.
        boolean isDate = isIn(id, 14, 22) || isIn(id, 27, 36) || isIn(id, 45, 47) || isIn(id, 50, 58);
        return isDate ? date : Look.PLAIN;
    }

    private static boolean isIn(int id, int first, int last) {
        return id >= first && id <= last;
    }

    /** Reads {@code yyyy"年"m"月"}, {@code 0.0%}, {@code #,##0_);[Red](#,##0)}. */
    Look of(String code) {
        int decimals = 0;
        boolean afterPoint = false;
        boolean isDate = false;
        String small = code.toLowerCase(Locale.ROOT).replace("general", "");
        for (int at = 0; at < small.length(); at++) {
            char sign = small.charAt(at);
            switch (sign) {
                case '"' -> at = skip(small, at, '"');
                case '[' -> {
                    // [h] is a span of time; [red], [>=100] and [$-804] are none.
                    isDate |= small.startsWith("h", at + 1)
                            || small.startsWith("m]", at + 1)
                            || small.startsWith("mm]", at + 1)
                            || small.startsWith("s", at + 1);
                    at = skip(small, at, ']');
                }
                case '\\', '_', '*' -> at++;
                case '.' -> afterPoint = true;
                case '0', '#', '?' -> decimals += afterPoint ? 1 : 0;
                case '%' -> {
                    return new Look(Shape.PERCENT, decimals);
                }
                case 'y', 'm', 'd', 'h', 's' -> isDate = true;
                case 'a' -> isDate |= small.startsWith("aaa", at);
                case ';' -> {
                    return isDate ? date : Look.PLAIN;
                }
                default -> {}
            }
        }
        return isDate ? date : Look.PLAIN;
    }

    private static int skip(String code, int from, char to) {
        int end = code.indexOf(to, from + 1);
        return end < 0 ? code.length() : end;
    }
}
