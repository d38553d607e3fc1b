package io.tuoyu.returns.read;

import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Cell.Look;
import io.tuoyu.returns.read.Row.Visibility;
import io.tuoyu.returns.read.Sheet.Merge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** One table: its cells on their places, spans as merged areas. */
final class HtmlTable {
    private static final int LAST_COLUMN = 16_384;
    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_ROWS = 65_534;

    private final HtmlStyles styles;
    private final Memory memory;
    private final boolean isHidden;
    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    /** The last row down to which a column is taken by a cell above. */
    private int[] takenTo = new int[16];

    private int row;

    /** @param above what stands above the table */
    HtmlTable(HtmlStyles styles, Memory memory, List<Row> above, boolean isHidden) {
        this.styles = styles;
        this.memory = memory;
        this.isHidden = isHidden;
        this.rows.addAll(above);
    }

    int size() {
        return row;
    }

    /** What stands above it, and its rows so far. */
    List<Row> rows() {
        return rows;
    }

    Sheet sheet() {
        return new Sheet(Optional.empty(), isHidden ? Visibility.HIDDEN : Visibility.VISIBLE, rows, merges, List.of());
    }

    void add(Element line) throws Unreadable {
        row++;
        memory.cell();
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (Element cell : line.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            while (column < takenTo.length && takenTo[column] >= row) {
                column++;
            }
            int columns = span(cell.attr("colspan"), MOST_COLUMNS);
            int lines = span(cell.attr("rowspan"), MOST_ROWS);
            if (column + columns > LAST_COLUMN) {
                throw Memory.tooLarge();
            }
            if (columns > 1 || lines > 1) {
                memory.cell();
                merges.add(new Merge(row, column, row + lines - 1, column + columns - 1));
                take(column, columns, row + lines - 1);
            }
            Optional<Cell> read = read(cell, column);
            if (read.isPresent()) {
                memory.cell();
                memory.text(read.get().text());
                cells.add(read.get());
            }
            column += columns;
        }
        if (!cells.isEmpty()) {
            boolean isHiddenRow =
                    HtmlText.isHidden(line) || (line.parent() != null && HtmlText.isHidden(line.parent()));
            rows.add(new Row(row, isHiddenRow ? Visibility.HIDDEN : Visibility.VISIBLE, cells));
        }
    }

    private static int span(String stated, int most) {
        String number = stated.strip();
        for (int at = 0; at < number.length(); at++) {
            if (number.charAt(at) < '0' || number.charAt(at) > '9') {
                return 1;
            }
        }
        if (number.isEmpty() || number.length() > 5) {
            return 1;
        }
        return Math.max(1, Math.min(most, Integer.parseInt(number)));
    }

    private void take(int column, int columns, int toRow) {
        if (column + columns > takenTo.length) {
            takenTo = Arrays.copyOf(takenTo, Math.max(column + columns, takenTo.length * 2));
        }
        Arrays.fill(takenTo, column, column + columns, toRow);
    }

    /** A cell's text, or the number that the program which wrote the page put beside it. */
    private Optional<Cell> read(Element cell, int column) {
        String text = HtmlText.of(cell);
        String stored = (cell.hasAttr("x:num") ? cell.attr("x:num") : cell.attr("sdval")).strip();
        if (!stored.isEmpty() && Cell.isError(text)) {
            // LibreOffice stores a 0 for a formula that fails.
            return Optional.of(new Cell(column, Kind.ERROR, text, Look.PLAIN));
        }
        if (Numbers.isNumber(stored) && !Cell.isBlank(text)) {
            Look look = styles.look(cell);
            return Optional.of(new Cell(column, Kind.NUMBER, stored, look));
        }
        return Cell.isBlank(text) ? Optional.empty() : Optional.of(Cell.text(column, text));
    }
}
