package io.tuoyu.returns.check;

import io.tuoyu.returns.check.Column.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as a program fills it in: what is written under these headers is read again as the same fields. Free text and
 * rates, which no figure comes from, have no place in it.
 *
 * @param dataset  the data set that it is
 * @param title    what stands above its table
 * @param numbered header of the running number, if it has one; it then is the first column
 * @param fields   its columns, each once
 */
public record WrittenForm(String dataset, String title, Optional<String> numbered, List<Field> fields) {

    public WrittenForm {
        fields = List.copyOf(fields);
    }

    /**
     * A column.
     *
     * @param id         field: {@code resident_pop}
     * @param header     what stands above it, and what people call it
     * @param en         the same in English
     * @param isRequired whether the form is not read without it
     */
    public record Field(String id, String header, String en, Kind kind, boolean isRequired) {}

    /** What a column holds. */
    public enum Kind {
        COUNT,
        DAY,
        TEXT
    }

    /** The form of a data set that is one table; empty for all others. */
    public static Optional<WrittenForm> of(String dataset) {
        return Forms.ALONE.stream()
                .filter(form -> form.id().equals(dataset))
                .findFirst()
                .map(WrittenForm::of);
    }

    /** The data sets that are one table. */
    public static List<String> datasets() {
        return Forms.ALONE.stream().map(Form::id).toList();
    }

    private static WrittenForm of(Form form) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Column column : form.columns()) {
            kind(column.role())
                    .ifPresent(kind -> fields.putIfAbsent(
                            column.id(), new Field(column.id(), column.zh(), column.en(), kind, column.isRequired())));
        }
        return new WrittenForm(
                form.id(), form.zh(), form.ofRole(Role.INDEX).map(Column::zh), List.copyOf(fields.values()));
    }

    private static Optional<Kind> kind(Role role) {
        return switch (role) {
            case COUNT, CHANGE -> Optional.of(Kind.COUNT);
            case DATE -> Optional.of(Kind.DAY);
            case TOWN, TOWN_CODE, NAME, KEY, WORD -> Optional.of(Kind.TEXT);
            case INDEX, RATE, REMARK -> Optional.empty();
        };
    }
}
