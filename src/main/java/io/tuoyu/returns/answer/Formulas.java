package io.tuoyu.returns.answer;

import io.tuoyu.returns.check.Arithmetic;
import io.tuoyu.returns.check.Arithmetic.Run;
import io.tuoyu.returns.check.Arithmetic.Share;
import io.tuoyu.returns.check.Arithmetic.Total;
import io.tuoyu.returns.read.A1;
import io.tuoyu.returns.read.Cell.Look;
import io.tuoyu.returns.read.Cell.Shape;
import io.tuoyu.returns.write.NewSheet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes formulas of the totals and rates of a copy, so that they follow when a cell is mended as its sender was told.
 *
 * <p>Nobody knows any more which figures were formulas. One that is what a formula would give becomes one, and says the same;
 * one that differs is a finding, and stays. Of what the sender wrote nothing enters a formula: it is made of addresses alone.
 */
final class Formulas {
    /** Nobody states more: the rest of a quotient's digits is the program's. */
    private static final int MOST_DECIMALS = 6;

    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private record Written(BigDecimal number, Look look) {}

    private final Map<Integer, NavigableMap<Integer, Written>> columns = new HashMap<>();
    private final Map<String, BigDecimal> sums = new HashMap<>();

    /** Takes note of a number that the copy holds. */
    void number(int row, int column, BigDecimal number, Look look) {
        // As a spreadsheet holds it: 1E-999999999 is 0, and not a sum of a billion digits.
        BigDecimal held = BigDecimal.valueOf(number.doubleValue());
        columns.computeIfAbsent(column, first -> new TreeMap<>()).put(row, new Written(held, look));
    }

    /** Writes them in place of the numbers. */
    void write(NewSheet to, Arithmetic arithmetic) {
        arithmetic.totals().forEach(total -> write(to, total));
        arithmetic.shares().forEach(share -> write(to, share));
    }

    private void write(NewSheet to, Total total) {
        Optional<BigDecimal> stated = plain(total.row(), total.column());
        boolean fits =
                !total.runs().isEmpty() && total.runs().stream().allMatch(run -> run.to() <= SenderSheet.LAST_ROW);
        if (stated.isEmpty() || !fits) {
            return;
        }
        List<String> areas =
                total.runs().stream().map(run -> area(total.column(), run)).toList();
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 0; at < areas.size(); at++) {
            Run run = total.runs().get(at);
            sum = sum.add(sums.computeIfAbsent(areas.get(at), first -> sum(total.column(), run)));
        }
        if (sum.round(EXCEL_DIGITS).compareTo(stated.get().round(EXCEL_DIGITS)) == 0) {
            to.formulaInstead(total.row(), total.column(), "SUM(" + String.join(",", areas) + ")", stated.get());
        }
    }

    private static String area(int column, Run run) {
        return A1.name(column, run.from()) + ":" + A1.name(column, run.to());
    }

    private BigDecimal sum(int column, Run run) {
        return columns.getOrDefault(column, new TreeMap<>()).subMap(run.from(), true, run.to(), true).values().stream()
                .map(Written::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void write(NewSheet to, Share share) {
        Optional<BigDecimal> part = plain(share.row(), share.part());
        Optional<BigDecimal> whole = plain(share.row(), share.whole()).filter(number -> number.signum() > 0);
        Optional<Written> stated = at(share.row(), share.column());
        if (part.isEmpty() || whole.isEmpty() || stated.isEmpty()) {
            return;
        }
        String quotient = A1.name(share.part(), share.row()) + "/" + A1.name(share.whole(), share.row());
        BigDecimal number = stated.get().number();
        if (stated.get().look().shape() == Shape.PERCENT) {
            BigDecimal percent =
                    percent(part.get(), whole.get(), stated.get().look().decimals());
            if (percent.compareTo(number.movePointRight(2).setScale(percent.scale(), RoundingMode.HALF_UP)) == 0) {
                write(to, share, quotient, part.get().divide(whole.get(), EXCEL_DIGITS));
            }
        } else if (stated.get().look().shape() == Shape.PLAIN) {
            decimals(part.get(), whole.get(), number)
                    .ifPresent(decimals -> write(
                            to,
                            share,
                            "ROUND(" + quotient + "*100," + decimals + ")",
                            percent(part.get(), whole.get(), decimals)));
        }
    }

    /** To how many decimals a quotient is what is stated: one, as in the form, even if its last digit is 0. */
    private static Optional<Integer> decimals(BigDecimal part, BigDecimal whole, BigDecimal stated) {
        int own =
                Math.max(0, Math.min(MOST_DECIMALS, stated.stripTrailingZeros().scale()));
        BigDecimal rounded = stated.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
        return IntStream.of(1, own)
                .boxed()
                .filter(decimals -> percent(part, whole, decimals).compareTo(rounded) == 0)
                .findFirst();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
        return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    /** As in the form: nothing as long as a count is lacking. */
    private static void write(NewSheet to, Share share, String rate, BigDecimal now) {
        String part = A1.name(share.part(), share.row());
        String whole = A1.name(share.whole(), share.row());
        to.formulaInstead(
                share.row(),
                share.column(),
                "IF(AND(ISNUMBER(" + part + "),N(" + whole + ")>0)," + rate + ",\"\")",
                now);
    }

    private Optional<BigDecimal> plain(int row, int column) {
        return at(row, column)
                .filter(written -> written.look().shape() == Shape.PLAIN)
                .map(Written::number);
    }

    private Optional<Written> at(int row, int column) {
        return Optional.ofNullable(columns.getOrDefault(column, new TreeMap<>()).get(row));
    }
}
