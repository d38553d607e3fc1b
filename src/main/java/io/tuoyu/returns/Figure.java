package io.tuoyu.returns;

import java.util.Optional;

/**
 * One whole number of a return, and the cell it stood in.
 *
 * @param field id of the field: {@code resident_pop}
 * @param value the count as read, after conversion of 万人
 * @param sheet sheet it stood on; empty in text
 * @param row   row as a spreadsheet shows it, from 1; 0 if no row says it (a complete register without a row for the town)
 * @param cell  cell as a spreadsheet shows it: {@code D7}; empty if no single cell says it (a row that counts as one institution)
 */
public record Figure(String field, long value, Optional<String> sheet, int row, Optional<String> cell) {}
