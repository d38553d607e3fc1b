package io.tuoyu.returns.check;

import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Cell.Shape;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** How people write months and days. */
final class PeriodText {
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final double FIRST_SERIAL = 36_526;
    private static final double LAST_SERIAL = 73_050;
    private static final int MONTHS = 12;

    /** What a text says of a month. */
    enum State {
        FOUND,
        /** It says nothing of a year and month. */
        NONE,
        /** It says something that is no month. */
        INVALID,
        /** 2022.1: January, or October without its zero. */
        AMBIGUOUS
    }

    /**
     * What was read.
     *
     * @param month the month; January if it may be October too
     * @param day   the day of the month; 0 if none is given
     * @param from  where in the text it begins
     * @param to    where it ends
     */
    record Read(State state, Optional<YearMonth> month, int day, int from, int to) {
        static final Read NONE = new Read(State.NONE, Optional.empty(), 0, 0, 0);

        private static Read of(State state) {
            return new Read(state, Optional.empty(), 0, 0, 0);
        }

        Optional<LocalDate> date() {
            try {
                return day == 0 ? Optional.empty() : month.map(found -> found.atDay(day));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    private PeriodText() {}

    /** Reads a cell that is meant to hold a month or a day: what is none of them is INVALID. */
    static Read value(Cell cell) {
        if (cell.kind() == Kind.NUMBER) {
            return number(cell);
        }
        Read read = cell.kind() == Kind.TEXT ? text(cell.text()) : Read.of(State.INVALID);
        return read.state() == State.NONE ? Read.of(State.INVALID) : read;
    }

    private static Read number(Cell cell) {
        Optional<LocalDate> date = cell.date();
        double number = Double.parseDouble(cell.text());
        if (date.isEmpty() && number == Math.rint(number) && number >= FIRST_SERIAL && number <= LAST_SERIAL) {
            date = Cell.serial(number, Shape.DATE);
        }
        if (date.isPresent()) {
            return new Read(State.FOUND, date.map(YearMonth::from), date.get().getDayOfMonth(), 0, 0);
        }
        Read read = text(cell.shown());
        return read.state() == State.NONE ? Read.of(State.INVALID) : read;
    }

    /** The first month that a text gives with its year. */
    static Read text(String text) {
        String plain = plain(text);
        for (int at = 0; at + 4 <= plain.length(); at++) {
            if (isYear(plain, at)) {
                Read read = afterYear(plain, at);
                if (read.state() != State.NONE) {
                    return read;
                }
            }
        }
        return Read.NONE;
    }

    /** White space dropped, digits made ASCII, 二〇二二年五月 in digits. Places in {@link Read} are of this text. */
    static String plain(String text) {
        String plain = Words.compact(Normalizer.normalize(text, Normalizer.Form.NFKC));
        StringBuilder digits = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            char sign = plain.charAt(at);
            char digit = sign == '零' || sign == '○' ? '〇' : sign;
            int value = CHINESE_DIGITS.indexOf(digit);
            if (digit == '十') {
                boolean hasTens = digits.length() > 0 && isMonthStart(digits, digits.length() - 1);
                boolean hasOnes = at + 1 < plain.length() && CHINESE_DIGITS.indexOf(plain.charAt(at + 1)) > 0;
                digits.append(hasTens ? "" : "1").append(hasOnes ? "" : "0");
            } else {
                digits.append(value >= 0 ? (char) ('0' + value) : sign);
            }
        }
        return digits.toString();
    }

    /** 二十 in 二十五日: the 2 before 十 is the tens already. */
    private static boolean isMonthStart(StringBuilder text, int at) {
        return Words.isDigit(text.charAt(at)) && (at == 0 || !Words.isDigit(text.charAt(at - 1)));
    }

    private static boolean isYear(String text, int at) {
        if (at > 0 && Words.isDigit(text.charAt(at - 1))) {
            return false;
        }
        String year = text.substring(at, at + 4);
        return Words.isDigits(year) && (year.startsWith("20") || year.startsWith("19") || year.startsWith("21"));
    }

    private static Read afterYear(String text, int at) {
        int year = Integer.parseInt(text.substring(at, at + 4));
        int next = at + 4;
        if (next >= text.length()) {
            return Read.NONE;
        }
        char sign = text.charAt(next);
        if (Words.isDigit(sign)) {
            return compactDigits(text, at, year);
        }
        if (sign != '年' && sign != '.' && sign != '-' && sign != '/' && sign != '_') {
            return Read.NONE;
        }
        next += sign == '年' && text.startsWith("年度", next) ? 2 : 1;
        int end = digitsEnd(text, next);
        if (end == next || end - next > 2) {
            return Read.NONE;
        }
        int first = Integer.parseInt(text.substring(next, end));
        // 1-5月: a report of the year to date is about its last month.
        int range = sign == '年' ? rangeEnd(text, end) : end;
        int month = range > end ? Integer.parseInt(text.substring(end + 1, range)) : first;
        end = range;
        if (sign == '.' && end - next == 1 && month == 1 && !follows(text, end, '月') && !follows(text, end, '.')) {
            return new Read(State.AMBIGUOUS, Optional.of(YearMonth.of(year, 1)), 0, at, end);
        }
        return found(text, at, year, month, end);
    }

    private static int rangeEnd(String text, int end) {
        if (end < text.length() && "-~至—".indexOf(text.charAt(end)) >= 0) {
            int to = digitsEnd(text, end + 1);
            if (to > end + 1 && to - end <= 3 && follows(text, to, '月')) {
                return to;
            }
        }
        return end;
    }

    private static boolean follows(String text, int at, char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Words.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** 202205 or 20220531. */
    private static Read compactDigits(String text, int at, int year) {
        int end = digitsEnd(text, at);
        if (end - at != 6 && end - at != 8) {
            return Read.NONE;
        }
        int month = Integer.parseInt(text.substring(at + 4, at + 6));
        if (month < 1 || month > MONTHS) {
            return new Read(State.INVALID, Optional.empty(), 0, at, end);
        }
        int day = end - at == 8 ? Integer.parseInt(text.substring(at + 6, end)) : 0;
        return new Read(State.FOUND, Optional.of(YearMonth.of(year, month)), day, at, end);
    }

    private static Read found(String text, int at, int year, int month, int end) {
        if (month < 1 || month > MONTHS) {
            return new Read(State.INVALID, Optional.empty(), 0, at, end);
        }
        int next = end + (follows(text, end, '月') ? 1 : 0);
        int from = next;
        if (next == end && next < text.length() && ".-/_".indexOf(text.charAt(next)) >= 0) {
            from = next + 1;
        }
        int dayEnd = digitsEnd(text, from);
        boolean hasDay = dayEnd > from && dayEnd - from <= 2 && (from > end);
        int day = hasDay ? Integer.parseInt(text.substring(from, dayEnd)) : 0;
        int to = hasDay ? dayEnd + (follows(text, dayEnd, '日') ? 1 : 0) : next;
        return new Read(State.FOUND, Optional.of(YearMonth.of(year, month)), day, at, to);
    }
}
