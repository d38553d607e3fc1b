package io.tuoyu.returns.check;

import io.tuoyu.returns.check.PeriodText.Read;
import io.tuoyu.returns.check.PeriodText.State;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Days as people write them. */
final class Dates {

    private Dates() {}

    /** The day of a cell; empty if it is none, or a month only. */
    static Optional<LocalDate> day(Cell cell) {
        return read(cell).flatMap(Read::date);
    }

    /** The day of a cell, or the last day of the month that it gives. */
    static Optional<LocalDate> dayOrMonthEnd(Cell cell) {
        Optional<Read> read = read(cell);
        return read.filter(found -> found.day() == 0).isPresent()
                ? read.flatMap(Read::month).map(YearMonth::atEndOfMonth)
                : read.flatMap(Read::date);
    }

    private static Optional<Read> read(Cell cell) {
        Cell dated = cell;
        if (cell.kind() == Kind.TEXT) {
            // 2022-05-03 00:00:00: the time of day is dropped.
            String text = Words.trim(cell.text());
            int space = text.indexOf(' ');
            int time = text.indexOf(':');
            dated = space > 0 && time > space ? Cell.text(cell.column(), text.substring(0, space)) : cell;
        }
        return Optional.of(PeriodText.value(dated)).filter(read -> read.state() == State.FOUND);
    }
}
