package io.tuoyu.tables;

import java.io.Serializable;
import java.util.List;

/**
 * A published table.
 *
 * @param name      name of its directory in a release
 * @param meaningZh what one row is, in Chinese
 * @param meaningEn what one row is, in English
 * @param byYear    whether it is partitioned into {@code year=YYYY} directories
 * @param columns   columns in their published order
 */
public record Table(String name, String meaningZh, String meaningEn, boolean byYear, List<Column> columns)
        implements Serializable {

    public Table {
        columns = List.copyOf(columns);
    }

    /** Position of the column called {@code name}. */
    public int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(this.name + " has no column " + name);
    }
}
