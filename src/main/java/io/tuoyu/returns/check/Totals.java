package io.tuoyu.returns.check;

import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.check.Column.Role;
import io.tuoyu.returns.check.Table.Line;
import io.tuoyu.returns.check.Table.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the totals that a table states against its rows. A town's figures are never taken from them. */
final class Totals {
    private final Table table;
    private final List<Table> all;
    private final long largest;

    /**
     * @param all     the file's tables of the same form, {@code table} among them: a total may be that of them all
     * @param largest a count above it is refused
     */
    Totals(Table table, List<Table> all, long largest) {
        this.table = table;
        this.all = all;
        this.largest = largest;
    }

    List<Finding> differences() {
        List<Finding> differences = new ArrayList<>();
        table.form().columns().stream()
                .filter(column -> column.role() == Role.COUNT || column.role() == Role.CHANGE)
                .map(Column::id)
                .distinct()
                .filter(table.header()::has)
                .forEach(id -> differences.addAll(differences(table.form().column(id))));
        return differences;
    }

    private List<Finding> differences(Column column) {
        List<Finding> differences = new ArrayList<>();
        Sum own = sum(List.of(table), column);
        Sum whole = sum(all, column);
        Sum section = new Sum();
        for (Line line : table.lines()) {
            if (line.kind() == LineKind.DATA) {
                section.add(read(table, line, column));
            } else if (line.kind() == LineKind.TOTAL) {
                if (isOf(line.label(), "小计")) {
                    difference(line, column, section, section).ifPresent(differences::add);
                    section = new Sum();
                } else if (isOf(line.label(), "合计") || isOf(line.label(), "总计")) {
                    difference(line, column, own, whole).ifPresent(differences::add);
                }
            }
        }
        return differences;
    }

    private Sum sum(List<Table> tables, Column column) {
        Sum sum = new Sum();
        for (Table each : tables) {
            for (Line line : each.lines()) {
                if (line.kind() == LineKind.DATA && each.header().has(column.id())) {
                    sum.add(read(each, line, column));
                }
            }
        }
        return sum;
    }

    private static boolean isOf(String label, String word) {
        return !label.startsWith("其中") && (label.startsWith(word) || label.endsWith(word));
    }

    private Count read(Table of, Line line, Column column) {
        return new RowReader(of, line.row(), largest).peek(column.id(), range(column));
    }

    private static Count.Range range(Column column) {
        return column.role() == Role.CHANGE ? Count.Range.CHANGE : Count.Range.COUNT;
    }

    private Optional<Finding> difference(Line line, Column column, Sum sum, Sum other) {
        // The sum of a district may be larger than any row.
        RowReader total = new RowReader(table, line.row(), Long.MAX_VALUE / 2);
        if (other.isReadable
                && total.peek(column.id(), range(column)) instanceof Count.Good stated
                && stated.value() != sum.value
                && stated.value() != other.value) {
            Fault fault = new Fault(
                    Reason.TOTAL_MISMATCH,
                    total.spot(column.id()),
                    Wording.totalMismatch(column, line.label(), stated.value(), sum.value));
            return Optional.of(fault.warning(Optional.empty()));
        }
        return Optional.empty();
    }

    private static final class Sum {
        private long value;
        private boolean isReadable = true;

        void add(Count count) {
            if (count instanceof Count.Good good) {
                value += good.value();
            } else {
                isReadable = false;
            }
        }
    }
}
