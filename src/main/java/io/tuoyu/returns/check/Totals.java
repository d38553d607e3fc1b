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
    private final long largest;

    Totals(Table table, long largest) {
        this.table = table;
        this.largest = largest;
    }

    List<Finding> differences() {
        List<Finding> differences = new ArrayList<>();
        for (Column column : table.form().columns()) {
            if ((column.role() == Role.COUNT || column.role() == Role.CHANGE)
                    && table.header().has(column.id())) {
                differences.addAll(differences(column));
            }
        }
        return differences;
    }

    private List<Finding> differences(Column column) {
        List<Finding> differences = new ArrayList<>();
        Sum all = new Sum();
        for (Line line : table.lines()) {
            if (line.kind() == LineKind.DATA) {
                all.add(read(line, column));
            }
        }
        Sum section = new Sum();
        for (Line line : table.lines()) {
            if (line.kind() == LineKind.DATA) {
                section.add(read(line, column));
            } else if (line.kind() == LineKind.TOTAL) {
                if (isOf(line.label(), "小计")) {
                    difference(line, column, section).ifPresent(differences::add);
                    section = new Sum();
                } else if (isOf(line.label(), "合计") || isOf(line.label(), "总计")) {
                    difference(line, column, all).ifPresent(differences::add);
                }
            }
        }
        return differences;
    }

    private static boolean isOf(String label, String word) {
        return !label.startsWith("其中") && (label.startsWith(word) || label.endsWith(word));
    }

    private Count read(Line line, Column column) {
        return new RowReader(table, line.row(), largest).peek(column.id(), range(column));
    }

    private static Count.Range range(Column column) {
        return column.role() == Role.CHANGE ? Count.Range.CHANGE : Count.Range.COUNT;
    }

    private Optional<Finding> difference(Line line, Column column, Sum sum) {
        // The sum of a district may be larger than any row.
        RowReader total = new RowReader(table, line.row(), Long.MAX_VALUE / 2);
        if (sum.isReadable
                && total.peek(column.id(), range(column)) instanceof Count.Good stated
                && stated.value() != sum.value) {
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
