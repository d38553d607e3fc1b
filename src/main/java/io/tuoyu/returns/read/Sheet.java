package io.tuoyu.returns.read;

import io.tuoyu.returns.read.Row.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A sheet of a workbook, a table of a page, or a text as a whole. */
public final class Sheet {
    private final Optional<String> name;
    private final Visibility visibility;
    private final List<Row> rows;
    private final List<Merge> merges;
    private final List<Note> notes;
    /** Merged areas by their top, and the lowest bottom of each and all before it. */
    private final List<Merge> fromTop;

    private final int[] lowest;

    /** A merged area, rows from 1, columns from 0, all ends included. */
    public record Merge(int top, int left, int bottom, int right) {
        boolean holds(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    /** A comment on a cell. */
    public record Note(int row, int column, String text) {}

    /**
     * @param name   empty in text and in pages
     * @param rows   from top to bottom, blank ones left out
     * @param merges merged areas
     * @param notes  comments
     */
    public Sheet(Optional<String> name, Visibility visibility, List<Row> rows, List<Merge> merges, List<Note> notes) {
        this.name = name;
        this.visibility = visibility;
        this.rows = rows.stream().anyMatch(row -> row.cells().isEmpty())
                ? rows.stream().filter(row -> !row.cells().isEmpty()).toList()
                : List.copyOf(rows);
        this.merges = List.copyOf(merges);
        this.notes = List.copyOf(notes);
        this.fromTop = new ArrayList<>(merges);
        fromTop.sort(Comparator.comparingInt(Merge::top));
        this.lowest = new int[fromTop.size()];
        for (int at = 0; at < lowest.length; at++) {
            lowest[at] = Math.max(fromTop.get(at).bottom(), at == 0 ? 0 : lowest[at - 1]);
        }
    }

    public Optional<String> name() {
        return name;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** From top to bottom, blank ones left out. */
    public List<Row> rows() {
        return rows;
    }

    public List<Merge> merges() {
        return merges;
    }

    /** Comments. */
    public List<Note> notes() {
        return notes;
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
        Optional<Merge> merge = merge(row, column);
        return merge.isPresent()
                ? new Place(
                        merge.get().top(), own(merge.get().top(), merge.get().left()))
                : new Place(row, own(row, column));
    }

    /** What a cell of {@code row} says, as {@link #at(int, int)} does. */
    public Place at(Row row, int column) {
        if (merges.isEmpty()) {
            return new Place(row.number(), row.at(column));
        }
        return at(row.number(), column);
    }

    /** Whether a cell lies under a merged area and so is not seen. */
    public boolean isCovered(int row, int column) {
        return merge(row, column)
                .filter(merge -> merge.top() != row || merge.left() != column)
                .isPresent();
    }

    private Optional<Merge> merge(int row, int column) {
        int after = startsBelow(row);
        for (int at = after - 1; at >= 0 && lowest[at] >= row; at--) {
            if (fromTop.get(at).holds(row, column)) {
                return Optional.of(fromTop.get(at));
            }
        }
        return Optional.empty();
    }

    /** The place of the first merged area, from top, that begins below {@code row}. */
    private int startsBelow(int row) {
        int low = 0;
        int high = fromTop.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fromTop.get(middle).top() <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
