package io.tuoyu.returns.check;

import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A header of a form: one to three rows, and where the form's columns stand.
 *
 * @param top     first row
 * @param bottom  last row
 * @param columns header cell by id of the column
 * @param places  row of each header cell, by id of the column
 * @param repeated columns that the form needs and that stand there twice: the second ones, from left to right
 */
record Header(
        Sheet sheet,
        Form form,
        int top,
        int bottom,
        Map<String, HeaderCell> columns,
        Map<String, Integer> places,
        List<Spot> repeated) {

    Header {
        columns = Map.copyOf(columns);
        places = Map.copyOf(places);
        repeated = List.copyOf(repeated);
    }

    /** The same cells as the header of another form; columns that it does not have are left out. */
    Header as(Form other) {
        Map<String, HeaderCell> kept = new HashMap<>(columns);
        kept.keySet().removeIf(id -> other.columns().stream()
                .noneMatch(column -> column.id().equals(id)));
        return new Header(sheet, other, top, bottom, kept, places, repeated);
    }

    /** Columns found that the form cannot do without. */
    int found() {
        int found = 0;
        for (Column column : form.columns()) {
            found += column.isRequired() && columns.containsKey(column.id()) ? 1 : 0;
        }
        return found;
    }

    boolean isComplete() {
        return found() == form.required();
    }

    /** Where a column stands, from 0; −1 if the layout does not have it. */
    int place(String columnId) {
        HeaderCell cell = columns.get(columnId);
        return cell == null ? -1 : cell.column();
    }

    boolean has(String columnId) {
        return columns.containsKey(columnId);
    }

    /** The header cell of a column. */
    Spot spot(String columnId) {
        HeaderCell cell = columns.get(columnId);
        return Spot.of(sheet, new Sheet.Place(places.get(columnId), Cell.text(cell.column(), cell.text())));
    }

    /** Names of the columns that are lacking. */
    String missing() {
        StringBuilder missing = new StringBuilder();
        for (Column column : form.columns()) {
            if (column.isRequired() && !columns.containsKey(column.id())) {
                missing.append(missing.isEmpty() ? "" : "、").append(column.zh());
            }
        }
        return missing.toString();
    }

    /** Ids of the columns by their place. */
    Map<Integer, String> byPlace() {
        Map<Integer, String> byPlace = new HashMap<>();
        columns.forEach((id, cell) -> byPlace.put(cell.column(), id));
        return byPlace;
    }

    /** The better of two: more of the columns that the form needs, then fewer of them twice, more of the others, fewer rows. */
    static Optional<Header> better(Optional<Header> one, Optional<Header> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        Header first = one.get();
        Header second = other.get();
        if (first.isComplete() != second.isComplete()) {
            return first.isComplete() ? one : other;
        }
        if (first.found() != second.found()) {
            return first.found() > second.found() ? one : other;
        }
        if (first.repeated().size() != second.repeated().size()) {
            return first.repeated().size() < second.repeated().size() ? one : other;
        }
        if (first.columns().size() != second.columns().size()) {
            return first.columns().size() > second.columns().size() ? one : other;
        }
        return second.bottom() == first.bottom() && second.top() > first.top() ? other : one;
    }
}
