package io.tuoyu.returns.source;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.returns.check.WrittenForm.Field;
import io.tuoyu.returns.read.FileName;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a table says of a month, as the file that a clerk would have sent. The same rows are the same bytes. */
final class SnapshotFile {
    private static final String NOTHING = "无";

    private final SourceTable table;
    private final YearMonth month;
    private final List<List<String>> rows;

    /** @param rows in the order in which they are written */
    SnapshotFile(SourceTable table, YearMonth month, List<List<String>> rows) {
        this.table = table;
        this.month = month;
        this.rows = rows;
    }

    static String name(DatabaseSource source, SourceTable table, YearMonth month) {
        return FileName.ofDatabase(source.id() + "/" + table.form().dataset() + "/" + chinese(month) + ".csv");
    }

    /** Whether it has rows, or none means that there was nothing. */
    boolean saysSomething() {
        return !rows.isEmpty() || table.isComplete();
    }

    /** Its bytes, if {@code version} snapshots of the same table and month came before it. */
    byte[] bytes(int version) {
        int width = table.fields().size() + (table.form().numbered().isPresent() ? 1 : 0);
        List<String> header = new ArrayList<>();
        table.form().numbered().ifPresent(header::add);
        table.fields().stream().map(Field::header).forEach(header::add);
        List<List<String>> lines = new ArrayList<>();
        lines.add(filled(
                List.of(
                        table.form().title(),
                        "报告期：" + chinese(month),
                        "报表版本：" + (version == 0 ? "初报" : "更正第" + version + "次")),
                width));
        lines.add(header);
        for (int at = 0; at < rows.size(); at++) {
            List<String> row = new ArrayList<>(width);
            if (table.form().numbered().isPresent()) {
                row.add(String.valueOf(at + 1));
            }
            row.addAll(rows.get(at));
            lines.add(row);
        }
        if (rows.isEmpty() && table.isComplete()) {
            lines.add(filled(List.of(NOTHING), width));
        }
        return CsvText.bytes(lines);
    }

    private static List<String> filled(List<String> cells, int width) {
        List<String> filled = new ArrayList<>(cells);
        filled.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
        return filled;
    }

    private static String chinese(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
