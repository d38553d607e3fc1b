package io.tuoyu.returns.check;

import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Cell.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/** A rate as stated, in percent at its own decimals. It is compared, never counted. */
final class Rate {
    /** A formula's quotient has 15 digits; nobody states that many. */
    private static final int MOST_DECIMALS = 6;

    private Rate() {}

    /** Warns if the rate in {@code column} is not that of two good counts. */
    static void check(RowReader row, String column, OptionalLong numerator, OptionalLong denominator) {
        if (!row.has(column) || numerator.isEmpty() || denominator.isEmpty() || denominator.getAsLong() == 0) {
            return;
        }
        Optional<BigDecimal> stated = percent(row.cell(column));
        if (stated.isEmpty()) {
            return;
        }
        BigDecimal computed = BigDecimal.valueOf(numerator.getAsLong())
                .movePointRight(2)
                .divide(
                        BigDecimal.valueOf(denominator.getAsLong()),
                        Math.max(0, stated.get().scale()),
                        RoundingMode.HALF_UP);
        if (computed.compareTo(stated.get()) != 0) {
            Spot spot = row.spot(column);
            row.warn(
                    Reason.STATED_RATE_DIFFERS,
                    spot,
                    Wording.rateDiffers(row.column(column), spot, computed.toPlainString()));
        }
    }

    /** 96%, 0.96 in percent format and 96 are one rate. */
    private static Optional<BigDecimal> percent(Cell cell) {
        if (cell.kind() == Kind.NUMBER && !cell.look().isDate()) {
            BigDecimal number = cell.number();
            return cell.look().shape() == Shape.PERCENT
                    ? Optional.of(number.movePointRight(2).setScale(cell.look().decimals(), RoundingMode.HALF_UP))
                    // 84.0 in the file is shown as 84: its decimals are the program's that wrote it.
                    : Optional.of(atMost(number.stripTrailingZeros()));
        }
        if (cell.kind() != Kind.TEXT) {
            return Optional.empty();
        }
        String text = Words.plain(cell.text());
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        String digits = number.isEmpty() ? "" : CountText.number(number);
        return digits.isEmpty() ? Optional.empty() : Optional.of(atMost(new BigDecimal(digits)));
    }

    private static BigDecimal atMost(BigDecimal number) {
        return number.scale() > MOST_DECIMALS ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : number;
    }
}
