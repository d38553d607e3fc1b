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
        // A section may have begun above a header that was printed again.
        Sum carried = sectionAbove(column);
        for (Line line : table.lines()) {
            if (line.kind() == LineKind.DATA) {
                section.add(read(table, line, column));
                carried.add(read(table, line, column));
            } else if (line.kind() == LineKind.TOTAL) {
                if (isOf(line.label(), "小计")) {
                    difference(line, column, section, carried).ifPresent(differences::add);
                    section = new Sum();
                    carried = new Sum();
                } else if (isOf(line.label(), "合计") || isOf(line.label(), "总计")) {
                    difference(line, column, own, whole).ifPresent(differences::add);
                }
            }
        }
        return differences;
    }

    /** The rows of the tables above since their last 小计. */
    private Sum sectionAbove(Column column) {
        Sum section = new Sum();
        for (Table each : all) {
            if (each == table) {
                break;
            }
            for (Line line : each.lines()) {
                if (line.kind() == LineKind.DATA && each.header().has(column.id())) {
                    section.add(read(each, line, column));
                } else if (line.kind() == LineKind.TOTAL && isOf(line.label(), "小计")) {
                    section = new Sum();
                }
            }
        }
        return section;
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

    /** Whether a total is one of this word: 合计, and not 其中合计. */
    static boolean isOf(String label, String word) {
        return !label.startsWith("其中") && (label.startsWith(word) || label.endsWith(word));
    }

    private Count read(Table of, Line line, Column column) {
        return new RowReader(of, line.row(), largest).peek(column.id(), range(column));
    }

    private static Count.Range range(Column column) {
        return column.role() == Role.CHANGE ? Count.Range.CHANGE : Count.Range.COUNT;
    }

    private Optional<Finding> difference(Line line, Column column, Sum sum, Sum other) {
        // The sum of a district may be larger than any row, and a wrong one smaller than none.
        RowReader total = new RowReader(table, line.row(), Long.MAX_VALUE / 2);
        Count stated = total.peek(column.id(), Count.Range.CHANGE);
        if (!other.isReadable || !isNumber(stated) || sum.is(stated) || other.is(stated)) {
            return Optional.empty();
        }
        Fault fault = new Fault(
                Reason.TOTAL_MISMATCH,
                total.spot(column.id()),
                Wording.totalMismatch(
                        column, line.label(), total.spot(column.id()).raw(), sum.value));
        return Optional.of(fault.warning(Optional.empty()));
    }

    /** A fraction is no sum of whole numbers, but it is a figure that somebody states. */
    private static boolean isNumber(Count stated) {
        return !(stated instanceof Count.Bad bad)
                || bad.reason() == Reason.NOT_INTEGER
                || bad.reason() == Reason.OUT_OF_RANGE;
    }

    private static final class Sum {
        private long value;
        private boolean isReadable = true;

        boolean is(Count stated) {
            return stated instanceof Count.Good good && good.value() == value;
        }

        void add(Count count) {
            if (count instanceof Count.Good good) {
                value += good.value();
            } else {
                isReadable = false;
            }
        }
    }
}
