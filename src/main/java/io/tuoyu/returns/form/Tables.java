package io.tuoyu.returns.form;

import io.tuoyu.returns.read.A1;
import io.tuoyu.returns.write.Look;
import io.tuoyu.returns.write.NewSheet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the tables of the form have in common. */
final class Tables {

    private Tables() {}

    /** Title in row 1, headers in row 2. */
    static void head(NewSheet sheet, String title, List<String> headers, double... widths) {
        title(sheet, title, headers.size() - 1);
        for (int column = 0; column < headers.size(); column++) {
            sheet.text(2, column, headers.get(column), Look.HEADER);
        }
        sheet.height(2, 32);
        sheet.widths(widths);
        sheet.keepOnTop(1, 2);
    }

    static void title(NewSheet sheet, String title, int lastColumn) {
        sheet.looks(1, 0, 1, lastColumn, Look.TITLE);
        sheet.text(1, 0, title, Look.TITLE);
        sheet.merge(1, 0, 1, lastColumn);
        sheet.height(1, 30);
    }

    /** A row of sums below {@code last}, of columns in which nothing is filled in yet. */
    static void total(NewSheet sheet, int first, int last, int labelColumn, int lastColumn, int... summed) {
        total(sheet, first, last, labelColumn, lastColumn, summed, Map.of());
    }

    /**
     * A row of sums below {@code last}.
     *
     * @param known what they are now, by column. The others are empty and not 0: a program that fills in the form without
     *              calculating it leaves no wrong total behind
     */
    static void total(
            NewSheet sheet,
            int first,
            int last,
            int labelColumn,
            int lastColumn,
            int[] summed,
            Map<Integer, Long> known) {
        int row = last + 1;
        sheet.looks(row, 0, row, lastColumn, Look.LABEL);
        sheet.text(row, labelColumn, "合计", Look.LABEL, Look.BOLD);
        for (int column : summed) {
            String area = A1.name(column, first) + ":" + A1.name(column, last);
            String sum = "IF(COUNT(" + area + ")=0,\"\",SUM(" + area + "))";
            if (known.containsKey(column)) {
                sheet.formula(row, column, sum, known.get(column), Look.LABEL, Look.BOLD);
            } else {
                sheet.formulaOfNothing(row, column, sum, Look.LABEL, Look.BOLD);
            }
        }
    }

    /** The rate of two columns of a row in percent with one decimal; nothing as long as nothing is filled in. */
    static void rate(NewSheet sheet, int row, int column, int part, int whole) {
        String due = A1.name(whole, row);
        String done = A1.name(part, row);
        sheet.formulaOfNothing(
                row,
                column,
                "IF(AND(ISNUMBER(" + done + "),N(" + due + ")>0),ROUND(" + done + "/" + due + "*100,1),\"\")",
                Look.LABEL);
    }

    static int[] columns(int from, int to) {
        int[] columns = new int[to - from + 1];
        Arrays.setAll(columns, at -> from + at);
        return columns;
    }
}
