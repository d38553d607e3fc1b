package io.tuoyu.returns.check;

import io.tuoyu.returns.check.Column.Topic;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Sheet;
import io.tuoyu.returns.read.Sheet.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the header of a known form on a sheet, wherever it stands. */
final class HeaderFinder {
    private static final int DEEPEST = 3;
    /** A header further down than this is none; only rows with a header's word are looked at twice. */
    private static final int ROWS_ASKED = 1_000;

    private static final int ROWS_WEIGHED = 60;

    private final Sheet sheet;
    private final Map<Integer, Map<Integer, HeaderCell>> read = new HashMap<>();

    private HeaderFinder(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The best header on {@code sheet}: complete, or at least with some of a form's columns. */
    static Optional<Header> find(Sheet sheet) {
        return new HeaderFinder(sheet).best();
    }

    private Optional<Header> best() {
        Optional<Header> best = Optional.empty();
        int weighed = 0;
        for (int at = 0; at < Math.min(sheet.rows().size(), ROWS_ASKED) && weighed < ROWS_WEIGHED; at++) {
            Row row = sheet.rows().get(at);
            // A complete header may be a part of a larger one that ends a row or two further down.
            if (best.isPresent()
                    && best.get().isComplete()
                    && row.number() >= best.get().bottom() + DEEPEST) {
                break;
            }
            if (hasHeaderWord(row)) {
                weighed++;
                for (int depth = 1; depth <= DEEPEST && depth <= row.number(); depth++) {
                    for (Form form : Forms.ALL) {
                        best = Header.better(best, header(form, row.number() - depth + 1, row.number()));
                    }
                }
            }
        }
        return best;
    }

    private boolean hasHeaderWord(Row row) {
        for (HeaderCell cell : cells(row.number()).values()) {
            for (Form form : Forms.ALL) {
                if (form.knows(cell.leaf())) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Header> header(Form form, int top, int bottom) {
        Map<Integer, Found> leaves = new TreeMap<>();
        for (int row = top; row <= bottom; row++) {
            for (HeaderCell cell : cells(row).values()) {
                leaves.put(cell.column(), new Found(row, cell));
            }
        }
        Map<String, HeaderCell> columns = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        List<Spot> repeated = new ArrayList<>();
        for (Found leaf : leaves.values()) {
            Optional<Column> column = form.column(leaf.cell().leaf(), topic(leaf, top));
            if (column.isEmpty()) {
                continue;
            }
            String id = column.get().id();
            if (columns.containsKey(id)) {
                if (form.needs(id)) {
                    repeated.add(Spot.of(
                            sheet,
                            new Place(
                                    leaf.row(),
                                    Cell.text(leaf.cell().column(), leaf.cell().text()))));
                }
            } else {
                columns.put(id, leaf.cell());
                places.put(id, leaf.row());
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Header(sheet, form, top, bottom, columns, places, repeated));
    }

    private Topic topic(Found leaf, int top) {
        if (leaf.cell().topic() != Topic.NONE) {
            return leaf.cell().topic();
        }
        for (int row = leaf.row() - 1; row >= top; row--) {
            HeaderCell title = null;
            for (HeaderCell cell : cells(row).values()) {
                if (cell.column() <= leaf.cell().column() && (title == null || cell.column() > title.column())) {
                    title = cell;
                }
            }
            if (title != null && title.asTitle() != Topic.NONE) {
                return title.asTitle();
            }
        }
        return Topic.NONE;
    }

    /** Header cells of a row, by column; a cell that is merged downwards stands in its first row only. */
    private Map<Integer, HeaderCell> cells(int number) {
        return read.computeIfAbsent(number, absent -> {
            Map<Integer, HeaderCell> cells = new TreeMap<>();
            Optional<Row> row = sheet.row(number);
            if (row.isPresent()) {
                for (Cell cell : row.get().cells()) {
                    if (cell.kind() == Kind.TEXT && !sheet.isCovered(number, cell.column())) {
                        cells.put(cell.column(), HeaderCell.of(cell.column(), cell.text()));
                    }
                }
            }
            return cells;
        });
    }

    private record Found(int row, HeaderCell cell) {}
}
