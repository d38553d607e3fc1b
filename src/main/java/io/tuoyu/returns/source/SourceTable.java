package io.tuoyu.returns.source;

import io.tuoyu.plan.DatabaseTable;
import io.tuoyu.plan.Dataset;
import io.tuoyu.returns.check.WrittenForm;
import io.tuoyu.returns.check.WrittenForm.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A declared table and what it must have.
 *
 * @param form    the form that its rows are written as
 * @param fields  fields that it has, in the order of the form
 * @param dataset the data set that it is
 */
record SourceTable(DatabaseTable table, WrittenForm form, List<Field> fields, Dataset dataset) {

    SourceTable {
        fields = List.copyOf(fields);
    }

    static SourceTable of(DatabaseTable table, WrittenForm form, Dataset dataset) {
        return new SourceTable(
                table,
                form,
                form.fields().stream()
                        .filter(field -> !table.without().contains(field.id()))
                        .toList(),
                dataset);
    }

    /** The columns that it must have: those of its fields in their order, then the one that tells the month. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(table.column(field.id())));
        columns.add(monthColumn());
        return columns;
    }

    /** The column that tells the month: the period, or the row's own day. */
    String monthColumn() {
        return table.period().orElseGet(() -> table.column(ownDay()));
    }

    private String ownDay() {
        return form.fields().stream()
                .filter(field -> field.kind() == WrittenForm.Kind.DAY && field.isRequired())
                .findFirst()
                .map(Field::id)
                .orElseThrow(() -> new IllegalStateException("No row of " + form.dataset() + " has a day"));
    }

    boolean isYearToDate() {
        return dataset.extent() == Dataset.Extent.YEAR_TO_DATE;
    }

    /** Whether a month without rows says that there was nothing. */
    boolean isComplete() {
        return isYearToDate() && dataset.absence() == Dataset.Absence.ZERO;
    }
}
