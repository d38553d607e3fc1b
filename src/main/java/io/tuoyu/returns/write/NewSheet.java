package io.tuoyu.returns.write;

import io.tuoyu.returns.read.A1;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.XmlEscapeHelper;

/** A sheet in the making. Rows count from 1 and columns from 0, as where returns are read. */
public final class NewSheet {
    private static final String FONT = "宋体";
    /** Programs take what begins so for a formula, as soon as somebody edits the cell; Chinese ones the wide signs too. */
    private static final String LEADERS = "=+-@\t\r\n＝＋－＠|%";
    /** A spreadsheet holds no longer text in a cell. */
    private static final int LONGEST_TEXT = 32_767;

    private static final String WRONG = "填写有误";

    private final NewBook book;
    private final Worksheet sheet;
    private final Set<String> links = new HashSet<>();

    NewSheet(NewBook book, Worksheet sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    /** Its name, as the workbook took it. */
    public String name() {
        return sheet.getName();
    }

    /** Which way the paper lies. */
    public enum Paper {
        UPRIGHT("portrait"),
        LYING("landscape");

        private final String word;

        Paper(String word) {
            this.word = word;
        }
    }

    /** Writes a text: never a formula, whatever it begins with. */
    public void text(int row, int column, String text, Look... looks) {
        sheet.value(row - 1, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        boolean isLeading = !text.isEmpty() && LEADERS.indexOf(text.charAt(0)) >= 0;
        look(row, column, isLeading ? with(looks, Look.TEXT_ONLY) : looks);
    }

    public void number(int row, int column, long number, Look... looks) {
        sheet.value(row - 1, column, number);
        look(row, column, looks);
    }

    public void number(int row, int column, BigDecimal number, Look... looks) {
        sheet.value(row - 1, column, number);
        look(row, column, looks);
    }

    /** Writes a rate as a percentage with so many decimals: how exactly it is stated is a part of what it says. */
    public void percentage(int row, int column, BigDecimal number, int decimals, Look... looks) {
        sheet.value(row - 1, column, number);
        StyleSetter style = styled(row, column, looks);
        style.format(decimals == 0 ? "0%" : "0." + "0".repeat(decimals) + "%").set();
    }

    /** Writes a day by its serial number. */
    public void day(int row, int column, BigDecimal serial, Look... looks) {
        sheet.value(row - 1, column, serial);
        styled(row, column, looks).format("yyyy-mm-dd").set();
    }

    public void truth(int row, int column, boolean value, Look... looks) {
        sheet.value(row - 1, column, value);
        look(row, column, looks);
    }

    /** Writes a formula and the number that it gives now. */
    public void formula(int row, int column, String expression, long cached, Look... looks) {
        sheet.formula(row - 1, column, XmlEscapeHelper.escape(expression));
        book.cache(name(), A1.name(column, row), Long.toString(cached), NewBook.Cached.NUMBER);
        look(row, column, looks);
    }

    /** Puts a formula, and the number that it gives now, in place of the number of a cell, which keeps its looks. */
    public void formulaInstead(int row, int column, String expression, BigDecimal cached) {
        sheet.formula(row - 1, column, XmlEscapeHelper.escape(expression));
        book.cache(name(), A1.name(column, row), cached.stripTrailingZeros().toPlainString(), NewBook.Cached.NUMBER);
    }

    /** Writes a formula that gives an empty text as long as nothing is filled in. */
    public void formulaOfNothing(int row, int column, String expression, Look... looks) {
        sheet.formula(row - 1, column, XmlEscapeHelper.escape(expression));
        book.cache(name(), A1.name(column, row), "", NewBook.Cached.TEXT);
        look(row, column, looks);
    }

    /** Writes a text that leads to a cell of a sheet of the same workbook. */
    public void link(int row, int column, String text, String toSheet, String toCell, Look... looks) {
        String before = "'" + toSheet.replace("'", "''") + "'!";
        String letters = toCell.replaceAll("\\d", "");
        String digits = toCell.substring(letters.length());
        // The library keeps one of two links that lead alike: another spelling of the same cell makes them two.
        for (String spelling :
                List.of(toCell, "$" + letters + "$" + digits, letters + "$" + digits, "$" + letters + digits)) {
            if (links.add(before + spelling)) {
                sheet.hyperlink(row - 1, column, HyperLink.internal(before + spelling, text));
                look(row, column, with(looks, Look.LINK));
                return;
            }
        }
        text(row, column, text, looks);
    }

    private static Look[] with(Look[] looks, Look more) {
        Look[] all = Arrays.copyOf(looks, looks.length + 1);
        all[looks.length] = more;
        return all;
    }

    /** Gives looks to a cell, in place of those that it has. */
    public void look(int row, int column, Look... looks) {
        styled(row, column, looks).set();
    }

    private StyleSetter styled(int row, int column, Look... looks) {
        StyleSetter style = sheet.style(row - 1, column).fontName(FONT);
        for (Look look : looks) {
            look.on(style);
        }
        return style;
    }

    /** Gives looks to every cell of an area, all ends included. */
    public void looks(int top, int left, int bottom, int right, Look... looks) {
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                look(row, column, looks);
            }
        }
    }

    public void merge(int top, int left, int bottom, int right) {
        sheet.range(top - 1, left, bottom - 1, right).merge();
    }

    /** Offers the words as a drop-down list, and refuses others. */
    public void choice(int top, int left, int bottom, int right, List<String> words) {
        range(top, left, bottom, right)
                .validateWithListByFormula(XmlEscapeHelper.escape("\"" + String.join(",", words) + "\""))
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(WRONG)
                .error("请从下拉列表中选择：" + String.join("、", words) + "。");
    }

    /**
     * Refuses what does not satisfy {@code formula}, which speaks of the area's first cell.
     *
     * @param message what people then read
     */
    public void rule(int top, int left, int bottom, int right, String formula, String message) {
        range(top, left, bottom, right)
                .validateWithFormula(XmlEscapeHelper.escape(formula))
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(WRONG)
                .error(XmlEscapeHelper.escape(message));
    }

    private Range range(int top, int left, int bottom, int right) {
        return sheet.range(top - 1, left, bottom - 1, right);
    }

    public void comment(int row, int column, String text) {
        sheet.comment(row - 1, column, text);
    }

    /** Widths of the first columns, in characters. */
    public void widths(double... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    public void height(int row, double points) {
        sheet.rowHeight(row - 1, points);
    }

    public void hideColumn(int column) {
        sheet.hideColumn(column);
    }

    /** Keeps the first rows in sight, and prints them on every page. */
    public void keepOnTop(int from, int to) {
        sheet.freezePane(0, to);
        sheet.repeatRows(from - 1, to - 1);
    }

    /** Sets up an A4 page of full width; {@code pages} high, or as many as it takes if 0. */
    public void print(Paper paper, int pages, String head) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(paper.word);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) pages);
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
        sheet.topMargin(0.7f);
        sheet.bottomMargin(0.6f);
        sheet.header(head.replace("&", "&&"), Position.RIGHT);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
    }

    /** Lets people fill in open cells only. There is no password: it keeps slips away, not people. */
    public void protect() {
        Set<SheetProtectionOption> options = EnumSet.copyOf(SheetProtectionOption.DEFAULT_OPTIONS);
        options.remove(SheetProtectionOption.FORMAT_COLUMNS);
        options.remove(SheetProtectionOption.FORMAT_ROWS);
        sheet.protect(NewBook.NO_PASSWORD, options);
    }
}
