package io.tuoyu.plan;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table or view that a data set is read from.
 *
 * @param dataset id of the data set
 * @param name    name of the table or view in its schema
 * @param period  column that tells the month of a row; empty if the data set runs from January on, where each row has
 *                its own day
 * @param first   first month that it is read for: before it, files are what counts
 * @param columns column of each field whose column is not called like the field
 * @param without fields that it does not have
 */
public record DatabaseTable(
        String dataset,
        String name,
        Optional<String> period,
        YearMonth first,
        Map<String, String> columns,
        Set<String> without) {

    public DatabaseTable {
        columns = Map.copyOf(columns);
        without = Set.copyOf(without);
    }

    /** The column of {@code field}. */
    public String column(String field) {
        return columns.getOrDefault(field, field);
    }
}
