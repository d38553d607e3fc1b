package io.tuoyu.returns.check;

import io.tuoyu.returns.check.Column.Role;
import io.tuoyu.returns.check.Table.Line;
import io.tuoyu.returns.check.Table.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cells of a sheet that say no more than its other cells: totals and rates.
 *
 * @param totals none where the check holds a total against several tables, or where they are very many
 */
public record Arithmetic(List<Total> totals, List<Share> shares) {
    /** Excel adds up no more areas in one formula. */
    private static final int MOST_RUNS = 255;

    private static final List<Quotient> QUOTIENTS = List.of(
            new Quotient("rate", "served", "due"),
            new Quotient("know_rate", "know_reached", "know_target"),
            new Quotient("care_rate", "care_guided", "care_target"),
            new Quotient("key_rate", "key_guided", "key_total"));

    public Arithmetic {
        totals = List.copyOf(totals);
        shares = List.copyOf(shares);
    }

    /** Rows that belong together, both ends included; blank ones before a total count too, for somebody may fill them in. */
    public record Run(int from, int to) {}

    /** A cell that states the sum of its column over some rows. */
    public record Total(int row, int column, List<Run> runs) {
        public Total {
            runs = List.copyOf(runs);
        }
    }

    /** A cell that states in percent how much of {@code whole} is {@code part}, both columns of its own row. */
    public record Share(int row, int column, int part, int whole) {}

    private record Quotient(String rate, String part, String whole) {
        boolean isIn(Header header) {
            return header.has(rate) && header.has(part) && header.has(whole);
        }
    }

    /** Those of some tables of a sheet. */
    static Arithmetic of(List<Table> tables, Optional<String> sheet) {
        List<Total> totals = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        for (Table table : tables) {
            if (table.sheet().name().equals(sheet)) {
                shares.addAll(shares(table));
                boolean isAlone = tables.stream().noneMatch(other -> other != table && other.form() == table.form());
                // The parts of guidance are lines of their own kind, and not added again.
                if (isAlone && table.form() != Forms.GUIDANCE) {
                    totals.addAll(totals(table));
                }
            }
        }
        return new Arithmetic(totals, shares);
    }

    private static List<Share> shares(Table table) {
        Header header = table.header();
        List<Share> shares = new ArrayList<>();
        for (Quotient each : QUOTIENTS) {
            if (each.isIn(header)) {
                table.lines()
                        .forEach(line -> shares.add(new Share(
                                line.row().number(),
                                header.place(each.rate()),
                                header.place(each.part()),
                                header.place(each.whole()))));
            }
        }
        return shares;
    }

    private static List<Total> totals(Table table) {
        List<Run> all = List.copyOf(runs(table));
        long lines = table.lines().stream()
                .filter(line -> line.kind() == LineKind.TOTAL)
                .count();
        if (all.size() > MOST_RUNS || lines > MOST_RUNS) {
            return List.of();
        }
        List<Integer> columns = table.form().columns().stream()
                .filter(column -> column.role() == Role.COUNT || column.role() == Role.CHANGE)
                .map(Column::id)
                .distinct()
                .filter(table.header()::has)
                .map(table.header()::place)
                .toList();
        List<Total> totals = new ArrayList<>();
        int above = 0;
        for (Line line : table.lines()) {
            int row = line.row().number();
            if (line.kind() == LineKind.TOTAL && Totals.isOf(line.label(), "小计")) {
                int after = above;
                List<Run> section = all.stream()
                        .filter(run -> run.from() > after && run.to() < row)
                        .toList();
                columns.forEach(column -> totals.add(new Total(row, column, section)));
                above = row;
            } else if (line.kind() == LineKind.TOTAL
                    && (Totals.isOf(line.label(), "合计") || Totals.isOf(line.label(), "总计"))) {
                columns.forEach(column -> totals.add(new Total(row, column, all)));
            }
        }
        return totals;
    }

    /** The rows of data between totals. */
    static List<Run> runs(Table table) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        int last = 0;
        for (Line line : table.lines()) {
            int row = line.row().number();
            if (line.kind() == LineKind.TOTAL && from > 0) {
                runs.add(new Run(from, row - 1));
                from = 0;
            } else if (line.kind() == LineKind.DATA) {
                from = from == 0 ? row : from;
                last = row;
            }
        }
        if (from > 0) {
            runs.add(new Run(from, last));
        }
        return runs;
    }
}
