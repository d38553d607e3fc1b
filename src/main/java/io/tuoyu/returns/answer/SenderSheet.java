package io.tuoyu.returns.answer;

import io.tuoyu.returns.Reason;
import io.tuoyu.returns.answer.Privacy.Copied;
import io.tuoyu.returns.check.Layout;
import io.tuoyu.returns.read.A1;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Shape;
import io.tuoyu.returns.read.FileKind;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Row.Visibility;
import io.tuoyu.returns.read.Sheet;
import io.tuoyu.returns.read.Sheet.Merge;
import io.tuoyu.returns.write.Look;
import io.tuoyu.returns.write.NewSheet;
import io.tuoyu.returns.write.NewSheet.Paper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The sender's own sheet once more, every cell in its place, with marks and comments at what is wrong. */
final class SenderSheet {
    private static final Set<Reason> OF_FORMAT = EnumSet.of(Reason.NOT_A_NUMBER, Reason.NOT_INTEGER);
    private static final Pattern PLAIN_COUNT = Pattern.compile("0|-?[1-9]\\d{0,8}");
    static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_383;
    private static final int NARROWEST = 7;
    private static final int WIDEST = 40;
    private static final int UPRIGHT_WIDTH = 100;
    private static final int COMMENT_LENGTH = 900;
    /** Serial numbers of the 1904 system begin so many days later. */
    private static final BigDecimal DAYS_OF_1904 = BigDecimal.valueOf(1_462);

    private final Sheet from;
    private final FileKind kind;
    private final Layout layout;
    private final Privacy privacy;
    private final Formulas formulas = new Formulas();
    private final Map<String, List<Remark>> remarks = new LinkedHashMap<>();
    private final Map<Integer, Integer> widths = new LinkedHashMap<>();

    /** @param kind of the file: text knows no numbers, so digits become some */
    SenderSheet(Sheet from, FileKind kind, Layout layout, List<Remark> remarks) {
        this.from = from;
        this.kind = kind;
        this.layout = layout;
        this.privacy = new Privacy(from, layout);
        for (Remark remark : remarks) {
            if (remark.cell().isPresent() && remark.sheet().equals(from.name())) {
                this.remarks
                        .computeIfAbsent(remark.cell().get(), first -> new ArrayList<>())
                        .add(remark);
            }
        }
    }

    /**
     * Writes it.
     *
     * @param version what the cell of the version must say, if it is on this sheet
     * @param before  last month's figure, told at a cell that is wrong
     */
    void write(NewSheet to, Optional<Layout.Versioned> version, Before before) {
        for (Row row : from.rows()) {
            Cell left = Cell.blank(0);
            for (Cell cell : row.cells()) {
                if (row.number() <= LAST_ROW && cell.column() <= LAST_COLUMN) {
                    copy(to, row, left, cell);
                }
                left = cell;
            }
        }
        formulas.write(to, layout.arithmetic(from.name()));
        choose(to);
        version.filter(place -> place.sheet().equals(from.name()))
                .ifPresent(place -> to.text(place.row(), place.column(), place.text(), Look.BODY, Look.BOLD));
        merge(to);
        remarks.forEach((cell, told) -> {
            int row = A1.rowOf(cell);
            int column = A1.columnOf(cell);
            if (from.row(row).map(found -> found.at(column).isBlank()).orElse(true)) {
                to.look(row, column, gravest(told).look());
            }
            to.comment(row, column, comment(told, before.of(told, row, column)));
        });
        double[] columns =
                new double[widths.keySet().stream().mapToInt(at -> at + 1).max().orElse(1)];
        for (int at = 0; at < columns.length; at++) {
            columns[at] = Math.min(WIDEST, Math.max(NARROWEST, widths.getOrDefault(at, NARROWEST) + 2));
        }
        to.widths(columns);
        double width = 0;
        for (double each : columns) {
            width += each;
        }
        to.print(width > UPRIGHT_WIDTH ? Paper.LYING : Paper.UPRIGHT, 0, "✗ 退回　△ 提醒　? 核实");
    }

    /** What the town said of a figure last month, in words; empty if that is not known. */
    @FunctionalInterface
    interface Before {
        Optional<String> of(List<Remark> remarks, int row, int column);
    }

    private void copy(NewSheet to, Row row, Cell left, Cell cell) {
        List<Remark> told = remarks.getOrDefault(A1.name(cell.column(), row.number()), List.of());
        List<Look> looks = new ArrayList<>();
        if (row.cells().size() > 1) {
            looks.add(Look.BODY);
        }
        if (row.visibility() == Visibility.HIDDEN) {
            looks.add(Look.UNHIDDEN);
        }
        Copied copied = privacy.copied(row, left, cell);
        if (copied instanceof Copied.Other other) {
            looks.addAll(marks(told));
            if (!other.text().isEmpty()) {
                to.text(row.number(), cell.column(), other.text(), looks.toArray(Look[]::new));
            }
            return;
        }
        widen(row, cell);
        write(to, row.number(), cell, told, looks);
    }

    private void write(NewSheet to, int row, Cell cell, List<Remark> told, List<Look> looks) {
        boolean isOfFormat = told.stream().anyMatch(remark -> OF_FORMAT.contains(remark.reason()));
        looks.addAll(marks(told));
        Look[] all = looks.toArray(Look[]::new);
        switch (cell.kind()) {
            case NUMBER -> {
                // Who types over a date or a percentage gets one again: its text in a plain cell lets a number be one.
                if (isOfFormat && cell.look().shape() != Shape.PLAIN) {
                    to.text(row, cell.column(), cell.shown(), all);
                } else {
                    number(to, row, cell, all);
                }
            }
            case BOOLEAN -> to.truth(row, cell.column(), cell.text().equals("TRUE"), all);
            case TEXT, ERROR -> {
                if (isText() && PLAIN_COUNT.matcher(cell.text()).matches()) {
                    BigDecimal count = new BigDecimal(cell.text());
                    to.number(row, cell.column(), count, all);
                    formulas.number(row, cell.column(), count, cell.look());
                } else {
                    to.text(row, cell.column(), cell.text(), all);
                }
            }
            case NO_CACHE, BLANK -> to.look(row, cell.column(), all);
        }
    }

    private void number(NewSheet to, int row, Cell cell, Look[] looks) {
        formulas.number(row, cell.column(), cell.number(), cell.look());
        switch (cell.look().shape()) {
            case PLAIN -> to.number(row, cell.column(), cell.number(), looks);
            case PERCENT ->
                to.percentage(row, cell.column(), cell.number(), cell.look().decimals(), looks);
            case DATE -> to.day(row, cell.column(), cell.number(), looks);
            case DATE_1904 -> to.day(row, cell.column(), cell.number().add(DAYS_OF_1904), looks);
        }
    }

    /** What the check tells may be chosen from a list here, as in the form. */
    private void choose(NewSheet to) {
        for (Layout.Choice choice : layout.choices(from.name())) {
            if (choice.to() <= LAST_ROW && choice.column() <= LAST_COLUMN) {
                to.choice(choice.from(), choice.column(), choice.to(), choice.column(), choice.words());
            }
        }
    }

    private boolean isText() {
        return kind == FileKind.TEXT || kind == FileKind.HTML;
    }

    private static List<Look> marks(List<Remark> told) {
        return told.isEmpty() ? List.of() : List.of(gravest(told).look());
    }

    private static Remark.Kind gravest(List<Remark> told) {
        return told.stream().map(Remark::kind).min(Remark.Kind::compareTo).orElseThrow();
    }

    private static String comment(List<Remark> told, Optional<String> before) {
        StringBuilder comment = new StringBuilder();
        for (Remark remark : told) {
            comment.append(remark.kind().word())
                    .append("：")
                    .append(remark.message())
                    .append("\n怎么办：")
                    .append(remark.fix())
                    .append("\n[")
                    .append(remark.reason())
                    .append("]\n");
        }
        before.ifPresent(comment::append);
        String text = comment.toString().strip();
        return text.length() > COMMENT_LENGTH ? text.substring(0, COMMENT_LENGTH) + "…" : text;
    }

    /** Areas that overlap would make the workbook one that Excel wants to repair. */
    private void merge(NewSheet to) {
        List<Merge> done = new ArrayList<>();
        for (Merge area : from.merges()) {
            boolean isOne = area.top() > 0
                    && area.left() >= 0
                    && area.bottom() <= LAST_ROW
                    && area.right() <= LAST_COLUMN
                    && (area.bottom() > area.top() || area.right() > area.left());
            if (isOne && done.stream().noneMatch(other -> overlaps(area, other))) {
                to.merge(area.top(), area.left(), area.bottom(), area.right());
                done.add(area);
            }
        }
    }

    private static boolean overlaps(Merge one, Merge other) {
        return one.top() <= other.bottom()
                && other.top() <= one.bottom()
                && one.left() <= other.right()
                && other.left() <= one.right();
    }

    private void widen(Row row, Cell cell) {
        if (row.cells().size() > 1) {
            int width = 0;
            for (char sign : cell.shown().toCharArray()) {
                width += sign > 0xFF ? 2 : 1;
            }
            widths.merge(cell.column(), width, Math::max);
        }
    }
}
