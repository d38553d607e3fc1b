package io.tuoyu.returns.read;

import java.util.List;

/**
 * What a file holds.
 *
 * @param kind   what it is, whatever its name says
 * @param sheets in the order in which people see them
 */
public record Book(FileKind kind, List<Sheet> sheets) {

    public Book {
        sheets = List.copyOf(sheets);
    }
}
