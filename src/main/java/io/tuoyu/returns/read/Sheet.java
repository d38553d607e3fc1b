package io.tuoyu.returns.read;

import io.tuoyu.returns.read.Row.Visibility;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of a workbook, or a text as a whole.
 *
 * @param name   empty in text
 * @param rows   from top to bottom, blank ones left out
 * @param merges merged areas
 * @param notes  comments
 */
public record Sheet(
        Optional<String> name, Visibility visibility, List<Row> rows, List<Merge> merges, List<Note> notes) {

    /** A merged area, rows from 1, columns from 0, all ends included. */
    public record Merge(int top, int left, int bottom, int right) {
        boolean holds(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    /** A comment on a cell. */
    public record Note(int row, int column, String text) {}

    public Sheet {
        rows = rows.stream().anyMatch(row -> row.cells().isEmpty())
                ? rows.stream().filter(row -> !row.cells().isEmpty()).toList()
                : List.copyOf(rows);
        merges = List.copyOf(merges);
        notes = List.copyOf(notes);
    }

    /** The row with this number, if it holds something. */
    public Optional<Row> row(int number) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = rows.get(middle).number();
            if (found == number) {
                return Optional.of(rows.get(middle));
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** What a cell says: a merged area says everywhere what stands at its top left. */
    public Place at(int row, int column) {
        for (Merge merge : merges) {
            if (merge.holds(row, column)) {
                return new Place(merge.top(), own(merge.top(), merge.left()));
            }
        }
        return new Place(row, own(row, column));
    }

    /** What a cell of {@code row} says, as {@link #at(int, int)} does. */
    public Place at(Row row, int column) {
        if (merges.isEmpty()) {
            return new Place(row.number(), row.at(column));
        }
        return at(row.number(), column);
    }

    private Cell own(int row, int column) {
        return row(row).map(found -> found.at(column)).orElseGet(() -> Cell.blank(column));
    }

    /** A cell and the row it stands in. */
    public record Place(int row, Cell cell) {
        /** Its name, {@code D7}. */
        public String name() {
            return A1.name(cell.column(), row);
        }
    }
}
