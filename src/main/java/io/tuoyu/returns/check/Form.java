package io.tuoyu.returns.check;

import io.tuoyu.returns.check.Column.Role;
import io.tuoyu.returns.check.Column.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table that we know: its columns. */
final class Form {
    private final String id;
    private final String zh;
    private final List<Column> columns;
    private final Map<String, List<Column>> byLeaf = new HashMap<>();
    private final List<String> required;

    Form(String id, String zh, List<Column> columns) {
        this.id = id;
        this.zh = zh;
        this.columns = List.copyOf(columns);
        for (Column column : columns) {
            for (String leaf : column.leaves()) {
                byLeaf.merge(leaf, List.of(column), Form::joined);
            }
        }
        this.required =
                columns.stream().filter(Column::isRequired).map(Column::id).toList();
    }

    private static List<Column> joined(List<Column> first, List<Column> second) {
        List<Column> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    String id() {
        return id;
    }

    String zh() {
        return zh;
    }

    List<Column> columns() {
        return columns;
    }

    /** How many columns it cannot do without. */
    int required() {
        return required.size();
    }

    /** How many of the columns that it cannot do without are among these. */
    int found(Set<String> columnIds) {
        int found = 0;
        for (String id : required) {
            found += columnIds.contains(id) ? 1 : 0;
        }
        return found;
    }

    boolean knows(String leaf) {
        return byLeaf.containsKey(leaf);
    }

    /** Whether it cannot do without the column of this id. */
    boolean needs(String columnId) {
        return column(columnId).isRequired();
    }

    /**
     * The column that a header is. The leaf decides, with the topic that it names itself; its group title only settles a
     * leaf that fits two columns.
     */
    Optional<Column> column(HeaderCell leaf, Topic group) {
        if (leaf.topic() != Topic.NONE) {
            return column(leaf.leaf(), leaf.topic());
        }
        Optional<Column> settled = column(leaf.leaf(), group);
        return settled.isPresent() || group == Topic.NONE ? settled : column(leaf.leaf(), Topic.NONE);
    }

    private Optional<Column> column(String leaf, Topic topic) {
        for (Column column : byLeaf.getOrDefault(leaf, List.of())) {
            if (column.topics().contains(topic)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    Column column(String columnId) {
        for (Column column : columns) {
            if (column.id().equals(columnId)) {
                return column;
            }
        }
        throw new IllegalArgumentException("No column " + columnId + " in " + id);
    }

    Optional<Column> ofRole(Role role) {
        for (Column column : columns) {
            if (column.role() == role) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return id;
    }
}
