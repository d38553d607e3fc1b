package io.tuoyu.returns.check;

import io.tuoyu.returns.read.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A header of a form: one to three rows, and where the form's columns stand.
 *
 * @param above    first row of what stands above it and belongs to it: titles, 报告期
 * @param top      first row
 * @param bottom   last row
 * @param columns  header cell by id of the column
 * @param found    how many of them the form cannot do without
 * @param repeated columns that the form needs and that stand there twice: the second ones, from left to right
 */
record Header(
        Sheet sheet,
        Form form,
        int above,
        int top,
        int bottom,
        Map<String, HeaderLeaf> columns,
        int found,
        List<Spot> repeated) {

    Header {
        columns = Map.copyOf(columns);
        repeated = List.copyOf(repeated);
    }

    /** The same cells as the header of another form; columns that it does not have are left out. */
    Header as(Form other) {
        Map<String, HeaderLeaf> kept = new HashMap<>(columns);
        kept.keySet().removeIf(id -> other.columns().stream()
                .noneMatch(column -> column.id().equals(id)));
        return new Header(sheet, other, above, top, bottom, kept, other.found(kept.keySet()), repeated);
    }

    boolean isComplete() {
        return found == form.required();
    }

    /** Whether it is meant to be this form, even if columns lack. */
    boolean isLikely() {
        return found >= 2 && found * 2 >= form.required();
    }

    /** Where a column stands, from 0; −1 if the layout does not have it. */
    int place(String columnId) {
        HeaderLeaf leaf = columns.get(columnId);
        return leaf == null ? -1 : leaf.column();
    }

    /** Id of the column that stands in this place, from 0. */
    Optional<String> columnAt(int place) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().column() == place)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean has(String columnId) {
        return columns.containsKey(columnId);
    }

    /** The header cell of a column. */
    Spot spot(String columnId) {
        return columns.get(columnId).spot(sheet);
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

    /**
     * The better of two: more of the columns that the form needs, then all of them, fewer of them twice, more of the
     * others, fewer rows.
     */
    static Optional<Header> better(Optional<Header> one, Optional<Header> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        Header first = one.get();
        Header second = other.get();
        if (first.found() != second.found()) {
            return first.found() > second.found() ? one : other;
        }
        if (first.isComplete() != second.isComplete()) {
            return first.isComplete() ? one : other;
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
