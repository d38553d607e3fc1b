package io.tuoyu.returns.check;

import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Cell.Look;
import io.tuoyu.returns.read.Cell.Shape;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people write months and days. */
final class PeriodText {
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    /** Numerals that belong to a date: four before 年, one to three before 月 or 日, or before the end of a range of months. */
    private static final Pattern NUMERALS = Pattern.compile("[〇零○Oo一二三四五六七八九]{4}(?=年)"
            + "|(?<=[年至到-])[〇零一二三四五六七八九十]{1,3}(?=[月至到-])"
            + "|(?<=月)[〇零一二三四五六七八九十]{1,3}(?=[日号])");

    private static final String DASHES = "—–−―‐‑‒";
    private static final String RANGE_MARKS = "-~至到";
    private static final int YEAR_DIGITS = 4;
    private static final double FIRST_SERIAL = 36_526;
    private static final double LAST_SERIAL = 73_050;
    private static final int SERIAL_DIGITS = 5;
    private static final int MONTHS = 12;

    /** What a text says of a month. */
    enum State {
        FOUND,
        /** It says nothing of a year and month. */
        NONE,
        /** It says something that is no month. */
        INVALID,
        /** 2022.1: January, or October without its zero. */
        AMBIGUOUS,
        /** Several months, 2022年1-5月: what is reported for the year to date is about the last one. */
        RANGE
    }

    /**
     * What was read.
     *
     * @param month the month; January if it may be October too, the last one of several
     * @param day   the day of the month; 0 if none is given
     * @param from  where in the text it begins
     * @param to    where it ends
     */
    record Read(State state, Optional<YearMonth> month, int day, int from, int to) {
        static final Read NONE = new Read(State.NONE, Optional.empty(), 0, 0, 0);

        private static Read of(State state) {
            return new Read(state, Optional.empty(), 0, 0, 0);
        }

        /** The same, if several months stand for the last of them. */
        Read lastOfRange() {
            return state == State.RANGE ? new Read(State.FOUND, month, 0, from, to) : this;
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

    /** Reads a cell that is meant to hold one month or a day: what is none of them is INVALID. */
    static Read value(Cell cell) {
        if (cell.kind() == Kind.NUMBER) {
            return number(cell);
        }
        if (cell.kind() == Kind.TEXT && isSerial(Words.plain(cell.text()))) {
            return number(new Cell(cell.column(), Kind.NUMBER, Words.plain(cell.text()), Look.PLAIN));
        }
        return cell.kind() == Kind.TEXT ? only(text(cell.text())) : Read.of(State.INVALID);
    }

    private static Read only(Read read) {
        return read.state() == State.NONE || read.state() == State.RANGE ? Read.of(State.INVALID) : read;
    }

    private static boolean isSerial(String text) {
        return text.length() == SERIAL_DIGITS && Words.isDigits(text);
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
        return only(text(cell.shown()));
    }

    /** The first month that a text gives with its year. */
    static Read text(String text) {
        String spaced = spaced(text);
        Read read = first(spaced);
        // 附件1 2022年5月 must not become 12022, and 2022 05 is one month all the same.
        return read.state() == State.NONE && spaced.indexOf(' ') >= 0 ? first(Words.compact(spaced)) : read;
    }

    private static Read first(String text) {
        for (int at = 0; at + YEAR_DIGITS <= text.length(); at++) {
            if (isYear(text, at)) {
                Read read = afterYear(text, at);
                if (read.state() != State.NONE) {
                    return read;
                }
            }
        }
        return Read.NONE;
    }

    /** White space dropped, digits made ASCII, 二〇二二年五月 in digits. Places in {@link Read} are of this text. */
    static String plain(String text) {
        return Words.compact(spaced(text));
    }

    /** The same, with a space left where white space stands between two digits. */
    private static String spaced(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(narrow.length());
        boolean isSpaced = false;
        for (int at = 0; at < narrow.length(); at++) {
            char sign = narrow.charAt(at);
            if (Words.isSpace(sign)) {
                isSpaced = true;
                continue;
            }
            boolean isBetweenDigits = isSpaced
                    && Words.isDigit(sign)
                    && plain.length() > 0
                    && Words.isDigit(plain.charAt(plain.length() - 1));
            plain.append(isBetweenDigits ? " " : "").append(DASHES.indexOf(sign) >= 0 ? '-' : sign);
            isSpaced = false;
        }
        return plain.indexOf("年") >= 0 ? withoutNumerals(plain.toString()) : plain.toString();
    }

    /** Numerals of a date in digits: 二〇二二年十一月三十日. Those of other words stay: 附表一. */
    private static String withoutNumerals(String text) {
        return NUMERALS.matcher(text).replaceAll(found -> digits(found.group()));
    }

    private static String digits(String numerals) {
        int ten = numerals.indexOf('十');
        if (ten < 0) {
            StringBuilder digits = new StringBuilder(numerals.length());
            for (int at = 0; at < numerals.length(); at++) {
                digits.append(digit(numerals.charAt(at)));
            }
            return digits.toString();
        }
        String tens = ten == 0 ? "1" : digits(numerals.substring(0, ten));
        String ones = ten == numerals.length() - 1 ? "0" : digits(numerals.substring(ten + 1));
        return tens + ones;
    }

    private static int digit(char numeral) {
        return Math.max(0, CHINESE_DIGITS.indexOf(numeral));
    }

    private static boolean isYear(String text, int at) {
        if (at > 0 && Words.isDigit(text.charAt(at - 1))) {
            return false;
        }
        String year = text.substring(at, at + YEAR_DIGITS);
        return Words.isDigits(year) && (year.startsWith("20") || year.startsWith("19") || year.startsWith("21"));
    }

    private static Read afterYear(String text, int at) {
        int year = Integer.parseInt(text.substring(at, at + YEAR_DIGITS));
        int next = at + YEAR_DIGITS;
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
        if (end == next || end - next > 2 || (sign == '年' && isOtherNumber(text, end))) {
            return Read.NONE;
        }
        int month = Integer.parseInt(text.substring(next, end));
        Read first = found(text, at, year, month, end);
        Read range = first.state() == State.FOUND ? range(text, first) : first;
        // In 2022.1月报 the word is 月报.
        boolean isBare = !follows(text, end, '.') && (!follows(text, end, '月') || text.startsWith("月报", end));
        if (range.state() == State.FOUND && sign == '.' && end - next == 1 && month == 1 && isBare) {
            return new Read(State.AMBIGUOUS, Optional.of(YearMonth.of(year, 1)), 0, at, end);
        }
        return range;
    }

    /** 2022年24项任务, 2022年1季度: the number counts something else than months. */
    private static boolean isOtherNumber(String text, int end) {
        return end < text.length()
                && Character.isLetter(text.charAt(end))
                && text.charAt(end) != '月'
                && RANGE_MARKS.indexOf(text.charAt(end)) < 0;
    }

    /** The same, or a range if another month follows: 1-5月, 1月至5月, 2022年1月至2022年5月. */
    private static Read range(String text, Read first) {
        int mark = first.to();
        if (mark >= text.length() || RANGE_MARKS.indexOf(text.charAt(mark)) < 0) {
            return first;
        }
        YearMonth from = first.month().orElseThrow();
        Optional<YearMonth> last = Optional.empty();
        int next = mark + 1;
        int end = digitsEnd(text, next);
        if (end - next == YEAR_DIGITS && isYear(text, next)) {
            last = afterYear(text, next).month();
        } else if (end > next && end - next <= 2 && follows(text, end, '月')) {
            int month = Integer.parseInt(text.substring(next, end));
            last = month >= 1 && month <= MONTHS ? Optional.of(from.withMonth(month)) : last;
        }
        return last.filter(month -> !month.equals(from)).isPresent()
                ? new Read(State.RANGE, last, 0, first.from(), end)
                : first;
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
        if ((end - at != 6 && end - at != 8) || !text.startsWith("20", at)) {
            return Read.NONE;
        }
        int month = Integer.parseInt(text.substring(at + YEAR_DIGITS, at + YEAR_DIGITS + 2));
        if (month < 1 || month > MONTHS) {
            return new Read(State.INVALID, Optional.empty(), 0, at, end);
        }
        int day = end - at == 8 ? Integer.parseInt(text.substring(at + YEAR_DIGITS + 2, end)) : 0;
        return new Read(State.FOUND, Optional.of(YearMonth.of(year, month)), day, at, end);
    }

    private static Read found(String text, int at, int year, int month, int end) {
        if (month < 1 || month > MONTHS) {
            return new Read(State.INVALID, Optional.empty(), 0, at, end);
        }
        boolean hasWord = follows(text, end, '月');
        int next = end + (hasWord ? 1 : 0);
        boolean isSeparated = !hasWord && next < text.length() && ".-/_".indexOf(text.charAt(next)) >= 0;
        int from = next + (isSeparated ? 1 : 0);
        int dayEnd = digitsEnd(text, from);
        boolean hasDay = from > end && dayEnd > from && dayEnd - from <= 2 && !follows(text, dayEnd, '月');
        int day = hasDay ? Integer.parseInt(text.substring(from, dayEnd)) : 0;
        int to = hasDay ? dayEnd + (follows(text, dayEnd, '日') ? 1 : 0) : next;
        return new Read(State.FOUND, Optional.of(YearMonth.of(year, month)), day, at, to);
    }
}
