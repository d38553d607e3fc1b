package io.tuoyu.returns.check;

import io.tuoyu.returns.read.A1;
import io.tuoyu.returns.read.Sheet;
import io.tuoyu.returns.read.Sheet.Place;
import java.util.Optional;

/**
 * A cell as findings name it.
 *
 * @param row    from 1
 * @param column from 0
 * @param raw    its text; withheld if it holds personal data
 */
record Spot(Optional<String> sheet, int row, int column, String raw) {

    static Spot of(Sheet sheet, Place place) {
        return new Spot(
                sheet.name(),
                place.row(),
                place.cell().column(),
                PersonalData.withheld(place.cell().shown()));
    }

    /** {@code D7}. */
    String cell() {
        return A1.name(column, row);
    }
}
