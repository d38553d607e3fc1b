package io.tuoyu.returns.check;

import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Sheet;
import io.tuoyu.returns.read.Sheet.Place;
import java.util.List;

/**
 * A header cell at its place.
 *
 * @param row    from 1
 * @param titles what stands above it within the depth of a header, the nearest first
 */
record HeaderLeaf(int row, HeaderCell cell, List<HeaderLeaf> titles) {
    HeaderLeaf {
        titles = List.copyOf(titles);
    }

    int column() {
        return cell.column();
    }

    Spot spot(Sheet sheet) {
        return Spot.of(sheet, new Place(row, Cell.text(cell.column(), cell.text())));
    }
}
