package io.tuoyu.observations;

import io.tuoyu.returns.Reason;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * A figure that is asked about, before it is put into words.
 *
 * @param reason       why
 * @param stated       the figure in doubt
 * @param other        what it is held against
 * @param otherDataset data set of the other figure
 * @param otherMeasure measure of the other figure
 * @param otherPeriod  month of the other figure
 */
public record Doubt(
        Reason reason, Stated stated, long other, String otherDataset, String otherMeasure, YearMonth otherPeriod)
        implements Serializable {

    /** {@code stated}, held against {@code other}. */
    public static Doubt of(Reason reason, Stated stated, Stated other) {
        return new Doubt(reason, stated, other.value(), other.dataset(), other.measure(), other.period());
    }
}
