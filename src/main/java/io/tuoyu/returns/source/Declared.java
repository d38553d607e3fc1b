package io.tuoyu.returns.source;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.plan.DatabaseTable;
import io.tuoyu.plan.Plan;
import io.tuoyu.returns.check.WrittenForm;
import io.tuoyu.returns.check.WrittenForm.Field;
import io.tuoyu.runs.UserError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A plan's databases, held against the forms. */
public final class Declared {

    private Declared() {}

    /**
     * Checks every database of {@code plan} before any is asked.
     *
     * @throws UserError USAGE, if a data set cannot come from a table, or a field is not of its form
     */
    public static void check(Plan plan) {
        plan.sources().forEach(source -> tables(source, plan));
    }

    /** The tables of {@code source} and what they must have. */
    static List<SourceTable> tables(DatabaseSource source, Plan plan) {
        List<SourceTable> tables = new ArrayList<>();
        for (DatabaseTable table : source.tables()) {
            WrittenForm form = WrittenForm.of(table.dataset())
                    .orElseThrow(() -> SourceErrors.notATable(source, table.dataset(), WrittenForm.datasets()));
            checkFields(source, table, form);
            tables.add(SourceTable.of(table, form, plan.dataset(table.dataset()).orElseThrow()));
        }
        return tables;
    }

    private static void checkFields(DatabaseSource source, DatabaseTable table, WrittenForm form) {
        List<String> known = form.fields().stream().map(Field::id).toList();
        Set<String> named = new LinkedHashSet<>(table.columns().keySet());
        named.addAll(table.without());
        for (String field : named) {
            if (!known.contains(field)) {
                throw SourceErrors.unknownField(source, table.dataset(), field, known);
            }
        }
        for (Field field : form.fields()) {
            if (field.isRequired() && table.without().contains(field.id())) {
                throw SourceErrors.neededField(source, table.dataset(), field);
            }
        }
    }
}
