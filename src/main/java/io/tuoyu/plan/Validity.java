package io.tuoyu.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days on which something exists, both ends included. An open end is {@link LocalDate#MIN} or {@link LocalDate#MAX}.
 *
 * @param from first day
 * @param to   last day
 */
public record Validity(LocalDate from, LocalDate to) implements Serializable {

    /** Without beginning or end. */
    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    public Validity {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Ends before it begins: " + from + " to " + to);
        }
    }

    /** Whether {@code day} lies inside. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it still holds on the last day of {@code period}: an area merged in the middle of a month is gone that month. */
    public boolean holdsAtEndOf(YearMonth period) {
        return contains(period.atEndOfMonth());
    }
}
