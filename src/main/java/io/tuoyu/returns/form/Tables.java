package io.tuoyu.returns.form;

import io.tuoyu.returns.read.A1;
import io.tuoyu.returns.write.Look;
import io.tuoyu.returns.write.NewSheet;
import java.util.Arrays;
import java.util.List;

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

    /** A row of sums below {@code last}: of nothing so far. */
    static void total(NewSheet sheet, int first, int last, int labelColumn, int lastColumn, int... summed) {
        total(sheet, first, last, labelColumn, lastColumn, summed, new long[summed.length]);
    }

    /** A row of sums below {@code last}, and what they are now. */
    static void total(NewSheet sheet, int first, int last, int labelColumn, int lastColumn, int[] summed, long[] sums) {
        int row = last + 1;
        sheet.looks(row, 0, row, lastColumn, Look.LABEL);
        sheet.text(row, labelColumn, "合计", Look.LABEL, Look.BOLD);
        for (int at = 0; at < summed.length; at++) {
            int column = summed[at];
            sheet.formula(
                    row,
                    column,
                    "SUM(" + A1.name(column, first) + ":" + A1.name(column, last) + ")",
                    sums[at],
                    Look.LABEL,
                    Look.BOLD);
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
