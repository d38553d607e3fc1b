package io.tuoyu.returns.read;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number as a spreadsheet shows it, from 1; in text, the line on which the record starts; {@link #ABOVE} in a page
 * @param cells  from left to right, blank ones left out
 */
public record Row(int number, Visibility visibility, List<Cell> cells) {

    /** The number of every line above a table of a page: a title, 报告期. No cell there has a name. */
    public static final int ABOVE = 0;

    /** Whether people see it. */
    public enum Visibility {
        VISIBLE,
        HIDDEN
    }

    public Row {
        cells = cells.stream().anyMatch(Cell::isBlank)
                ? cells.stream().filter(cell -> !cell.isBlank()).toList()
                : List.copyOf(cells);
    }

    /** The cell in {@code column}; a blank one if nothing stands there. */
    public Cell at(int column) {
        // Rows are short and mostly full: the cell is near the place of its column.
        for (int at = Math.min(column, cells.size() - 1); at >= 0; at--) {
            Cell cell = cells.get(at);
            if (cell.column() == column) {
                return cell;
            }
            if (cell.column() < column) {
                break;
            }
        }
        return Cell.blank(column);
    }
}
