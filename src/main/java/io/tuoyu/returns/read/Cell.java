package io.tuoyu.returns.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cell that holds something.
 *
 * @param column from 0
 * @param text   what is stored: the number as written in the file, the text, the error's name
 * @param look   how a spreadsheet displays it
 */
public record Cell(int column, Kind kind, String text, Look look) {

    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final Pattern ERROR = Pattern.compile("#[A-Z/0]{1,12}[!?]?|Err:\\d{3}");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** Excel believes in 29 February 1900: earlier serials count from a day later. */
    private static final long FALSE_LEAP_DAY = 60;

    /** Decimals that are written out; beyond, the number has an exponent. */
    private static final int MOST_DECIMALS = 30;

    private static final double LARGEST_SERIAL = 2_958_465;

    /** What is stored. */
    public enum Kind {
        NUMBER,
        TEXT,
        BOOLEAN,
        /** A formula's cached error, or an error typed in. */
        ERROR,
        /** A formula that was never calculated. */
        NO_CACHE,
        BLANK
    }

    /** How a number is displayed. */
    public enum Shape {
        PLAIN,
        PERCENT,
        DATE,
        DATE_1904
    }

    /**
     * The display format.
     *
     * @param decimals decimals of a percentage
     */
    public record Look(Shape shape, int decimals) {
        public static final Look PLAIN = new Look(Shape.PLAIN, 0);

        public boolean isDate() {
            return shape == Shape.DATE || shape == Shape.DATE_1904;
        }
    }

    /** The empty cell in {@code column}. */
    public static Cell blank(int column) {
        return new Cell(column, Kind.BLANK, "", Look.PLAIN);
    }

    public static Cell text(int column, String text) {
        return new Cell(column, Kind.TEXT, text, Look.PLAIN);
    }

    /** A day that a file stores as such, and not as a number. */
    static Cell day(int column, LocalDate day) {
        long serial = ChronoUnit.DAYS.between(EPOCH_1900, day);
        return new Cell(
                column,
                Kind.NUMBER,
                Long.toString(serial <= FALSE_LEAP_DAY ? serial - 1 : serial),
                new Look(Shape.DATE, 0));
    }

    /** Whether a text is what a spreadsheet shows for a formula that fails: {@code #DIV/0!}, {@code Err:502}. */
    static boolean isError(String text) {
        return ERROR.matcher(text).matches();
    }

    /** Whether a text holds nothing that anybody sees: spaces of any width, or of none. */
    static boolean isBlank(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (!Character.isWhitespace(sign)
                    && !Character.isSpaceChar(sign)
                    && Character.getType(sign) != Character.FORMAT) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing is seen in it. */
    public boolean isBlank() {
        return kind == Kind.BLANK || (kind == Kind.TEXT && isBlank(text));
    }

    /** The stored number; only of a {@link Kind#NUMBER}. */
    public BigDecimal number() {
        return new BigDecimal(text);
    }

    /** The day, if this is a number that is displayed as one. */
    public Optional<LocalDate> date() {
        if (kind != Kind.NUMBER || !look.isDate()) {
            return Optional.empty();
        }
        return serial(Double.parseDouble(text), look.shape());
    }

    /** The day that {@code serial} stands for in Excel's 1900 or 1904 system. */
    public static Optional<LocalDate> serial(double serial, Shape shape) {
        if (!(serial >= 0) || serial > LARGEST_SERIAL) {
            return Optional.empty();
        }
        long days = (long) Math.floor(serial);
        try {
            if (shape == Shape.DATE_1904) {
                return Optional.of(EPOCH_1904.plusDays(days));
            }
            return Optional.of(EPOCH_1900.plusDays(days < FALSE_LEAP_DAY ? days + 1 : days));
        } catch (DateTimeException outside) {
            return Optional.empty();
        }
    }

    /** The cell's text as people see it. */
    public String shown() {
        if (kind != Kind.NUMBER) {
            return text;
        }
        return switch (look.shape()) {
            case DATE, DATE_1904 -> date().map(LocalDate::toString).orElse(text);
            case PERCENT -> plain(number().movePointRight(2)) + "%";
            case PLAIN -> plain(number());
        };
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal seen = number.round(EXCEL_DIGITS).stripTrailingZeros();
        boolean isLong = seen.scale() < -EXCEL_DIGITS.getPrecision() || seen.scale() > MOST_DECIMALS;
        return isLong ? seen.toString() : seen.toPlainString();
    }
}
