package io.tuoyu.returns.check;

import io.tuoyu.returns.check.Column.Topic;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Sheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the headers of a known form on a sheet, wherever they stand. */
final class HeaderFinder {
    private static final int DEEPEST = 3;
    /** A header further down than this is none; only rows with a header's word are looked at twice. */
    private static final int ROWS_ASKED = 1_000;

    private static final int ROWS_WEIGHED = 60;

    private final Sheet sheet;
    private final Map<Integer, NavigableMap<Integer, HeaderCell>> read = new HashMap<>();

    private HeaderFinder(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The best header on {@code sheet}: complete, or at least with some of a form's columns; then every complete one of
     * the same form further down, for a sheet may hold several tables.
     */
    static List<Header> find(Sheet sheet) {
        HeaderFinder finder = new HeaderFinder(sheet);
        List<Header> headers = new ArrayList<>();
        Optional<Header> next = finder.best(0, Forms.ALL);
        while (next.isPresent() && (headers.isEmpty() || next.get().isComplete())) {
            headers.add(next.get());
            next = next.get().isComplete()
                    ? finder.best(next.get().bottom(), List.of(next.get().form()))
                    : Optional.empty();
        }
        return headers;
    }

    /** The best header below the row {@code above}. */
    private Optional<Header> best(int above, List<Form> forms) {
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
            if (row.number() > above && hasHeaderWord(row, forms)) {
                weighed++;
                for (int depth = 1; depth <= DEEPEST && row.number() - depth >= above; depth++) {
                    int top = row.number() - depth + 1;
                    Collection<HeaderLeaf> leaves = leaves(top, row.number());
                    for (Form form : forms) {
                        int least = best.map(Header::found).orElse(0);
                        best = Header.better(best, header(form, above, top, row.number(), leaves, least));
                    }
                }
            }
        }
        return best;
    }

    private boolean hasHeaderWord(Row row, List<Form> forms) {
        // Below a table almost every row is one of numbers, and no header.
        if (forms.size() == 1 && row.cells().stream().anyMatch(cell -> cell.kind() == Kind.NUMBER)) {
            return false;
        }
        for (HeaderCell cell : cells(row.number()).values()) {
            for (Form form : forms) {
                if (form.knows(cell.leaf())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The lowest cell of each column. */
    private Collection<HeaderLeaf> leaves(int top, int bottom) {
        Map<Integer, HeaderLeaf> leaves = new TreeMap<>();
        for (int row = bottom; row >= top; row--) {
            for (HeaderCell cell : cells(row).values()) {
                if (!cell.isNote() && !leaves.containsKey(cell.column())) {
                    leaves.put(cell.column(), new HeaderLeaf(row, cell, titles(cell.column(), row, bottom)));
                }
            }
        }
        return leaves.values();
    }

    /** The header of a form in these rows; none if it has fewer than {@code least} of the columns that the form needs. */
    private Optional<Header> header(
            Form form, int above, int top, int bottom, Collection<HeaderLeaf> leaves, int least) {
        Map<String, HeaderLeaf> columns = new HashMap<>();
        List<Spot> repeated = new ArrayList<>();
        for (HeaderLeaf leaf : leaves) {
            Optional<Column> column = form.column(leaf.cell(), topic(leaf, top));
            if (column.isPresent()) {
                HeaderLeaf first = columns.putIfAbsent(column.get().id(), leaf);
                if (first != null && form.needs(column.get().id())) {
                    repeated.add(leaf.spot(sheet));
                }
            }
        }
        int found = form.found(columns.keySet());
        return columns.isEmpty() || found < least
                ? Optional.empty()
                : Optional.of(new Header(sheet, form, introduced(above, top), top, bottom, columns, found, repeated));
    }

    /** The group titles over a column: each reaches right up to the next one. */
    private List<HeaderLeaf> titles(int column, int below, int bottom) {
        List<HeaderLeaf> titles = new ArrayList<>();
        for (int row = below - 1; row > bottom - DEEPEST && row > 0; row--) {
            Map.Entry<Integer, HeaderCell> title = cells(row).floorEntry(column);
            if (title != null) {
                titles.add(new HeaderLeaf(row, title.getValue(), List.of()));
            }
        }
        return titles;
    }

    private static Topic topic(HeaderLeaf leaf, int top) {
        for (HeaderLeaf title : leaf.titles()) {
            Topic topic = title.cell().asTitle();
            if (title.row() >= top && topic != Topic.NONE) {
                return topic;
            }
        }
        return Topic.NONE;
    }

    /**
     * The first row of what belongs to a header that stands below another table: the rows above it without a number,
     * below the other's notes.
     */
    private int introduced(int above, int top) {
        int first = top;
        while (above > 0 && first > above + 1 && !hasNumber(first - 1) && !isFooter(first - 1)) {
            first--;
        }
        return above == 0 ? 0 : first;
    }

    private boolean isFooter(int number) {
        Optional<Row> row = sheet.row(number);
        return row.isPresent()
                && row.get().cells().stream()
                        .filter(cell -> cell.kind() == Kind.TEXT)
                        .findFirst()
                        .filter(cell -> Words.isFooter(cell.text()))
                        .isPresent();
    }

    private boolean hasNumber(int number) {
        Optional<Row> row = sheet.row(number);
        return row.isPresent()
                && row.get().cells().stream()
                        .map(cell -> Words.trim(cell.shown()))
                        .anyMatch(text ->
                                !text.isEmpty() && !CountText.number(text).isEmpty());
    }

    /** Header cells of a row, by column; a cell that is merged downwards stands in its first row only. */
    private NavigableMap<Integer, HeaderCell> cells(int number) {
        return read.computeIfAbsent(number, absent -> {
            NavigableMap<Integer, HeaderCell> cells = new TreeMap<>();
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
}
