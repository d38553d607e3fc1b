package io.tuoyu.returns.corpus;

import io.tuoyu.returns.TestWorkbook;
import io.tuoyu.returns.TestWorkbook.TestSheet;
import java.util.regex.Pattern;

/**
 * A workbook drawn as text: a line is a row, {@code |} parts its cells, a blank line is a blank row.
 *
 * <p>{@code 12} is a number, {@code '12} a text, {@code =12} a formula with its saved result and {@code =} one without,
 * {@code #REF!} an error, {@code 0.95p} and {@code 0.9524pp} percent formats without and with two decimals, {@code \n} a
 * line break; a row that begins with {@code ~} is hidden.
 */
final class LayoutSheet {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?(E[+]?[0-9]+)?");

    private final TestWorkbook book = new TestWorkbook();

    /** The sheet that most cases have: 月报表. */
    static byte[] summary(String drawn, String... merges) {
        return new LayoutSheet().sheet("月报表", drawn, merges).bytes();
    }

    LayoutSheet sheet(String name, String drawn, String... merges) {
        draw(name, drawn, merges);
        return this;
    }

    LayoutSheet hiddenSheet(String name, String drawn) {
        draw(name, drawn).hide();
        return this;
    }

    LayoutSheet hideColumn(String name, int column) {
        book.sheet(name).hideColumn(column);
        return this;
    }

    byte[] bytes() {
        return book.bytes();
    }

    private TestSheet draw(String name, String drawn, String... merges) {
        TestSheet sheet = book.sheet(name);
        for (String line : drawn.stripTrailing().split("\n", -1)) {
            boolean isHidden = line.startsWith("~");
            Object[] cells = cells(isHidden ? line.substring(1) : line);
            if (line.isBlank()) {
                sheet.skip(1);
            } else if (isHidden) {
                sheet.hiddenRow(cells);
            } else {
                sheet.row(cells);
            }
        }
        for (String merge : merges) {
            sheet.merge(merge);
        }
        return sheet;
    }

    private static Object[] cells(String line) {
        String[] texts = line.split("[|]", -1);
        Object[] cells = new Object[texts.length];
        for (int column = 0; column < texts.length; column++) {
            cells[column] = cell(texts[column].strip());
        }
        return cells;
    }

    private static Object cell(String text) {
        if (text.startsWith("'")) {
            return text.substring(1);
        }
        if (text.equals("=")) {
            return TestWorkbook.uncached();
        }
        if (text.startsWith("=")) {
            return TestWorkbook.formula(text.substring(1));
        }
        if (text.startsWith("#") && text.endsWith("!")) {
            return TestWorkbook.error(text);
        }
        if (text.endsWith("p") && NUMBER.matcher(text.replace("p", "")).matches()) {
            return TestWorkbook.styled(text.endsWith("pp") ? 2 : 1, text.replace("p", ""));
        }
        if (NUMBER.matcher(text).matches()) {
            return TestWorkbook.styled(0, text);
        }
        return text.replace("\\n", "\n");
    }
}
