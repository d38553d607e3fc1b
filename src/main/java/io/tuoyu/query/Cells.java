package io.tuoyu.query;

import io.tuoyu.plan.Label;
import io.tuoyu.tables.Table;
import java.util.Optional;

/** A row of a table by the names of its columns. */
final class Cells {
    private final Table table;
    private final Object[] row;

    Cells(Table table, Object[] row) {
        this.table = table;
        this.row = row;
    }

    String text(String column) {
        return must(column, String.class);
    }

    <T> T must(String column, Class<T> type) {
        return find(column, type)
                .orElseThrow(() -> new IllegalStateException(table.name() + "." + column + " is empty"));
    }

    <T> Optional<T> find(String column, Class<T> type) {
        return Optional.ofNullable(row[table.indexOf(column)]).map(type::cast);
    }

    /** The texts of a pair of columns, {@code name_zh} and {@code name_en}. */
    Label label(String stem) {
        return new Label(text(stem + "_zh"), text(stem + "_en"));
    }
}
