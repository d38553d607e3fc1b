package io.tuoyu.returns.form;

import io.tuoyu.returns.Institution;
import java.util.List;

/**
 * What is known of a town before it reports, and does not change by the month. Figures that must be counted anew are none of
 * it.
 *
 * @param institutions as its last accepted workbook lists them
 */
public record Known(List<Institution> institutions) {

    /** Nothing is known: the form stays blank. */
    public static final Known NOTHING = new Known(List.of());

    public Known {
        institutions = List.copyOf(institutions);
    }
}
