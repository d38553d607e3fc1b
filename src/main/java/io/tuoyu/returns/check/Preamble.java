package io.tuoyu.returns.check;

import io.tuoyu.returns.check.PeriodFinder.Stated;
import io.tuoyu.returns.check.PeriodText.Read;
import io.tuoyu.returns.check.PeriodText.State;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Sheet;
import io.tuoyu.returns.read.Sheet.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands above a table, or on a cover: title, 报告期, 填报单位, 报表版本. */
final class Preamble {
    private static final String[] PERIOD = {"报告期", "报告月份", "报告年月", "报表月份", "填报月份", "统计月份", "统计期", "所属期", "所属月份"};
    /** What a month begins with, where no colon stands before it. */
    private static final String STARTS = "0123456789〇零一二三四五六七八九十_";

    /** What a line begins with that only remarks on other months, or says until when something is to be done. */
    private static final String[] REMARKS = {
        "注", "备注", "说明", "数据来源", "资料来源", "来源", "根据", "依据", "按照", "上月", "上年", "去年", "同期", "截止时间", "截止日期", "上报截止", "报送截止",
        "填报截止", "有效期"
    };

    private static final String SENTENCES = "。;!,";
    private static final Pattern PIECES = Pattern.compile("[\\s\\u00A0\\u3000()（）\\[\\]【】〔〕;；|｜]+");
    private static final String[] DATES = {"填报日期", "填表日期", "制表日期", "上报日期", "报送日期", "打印日期", "填报时间", "日期"};
    private static final String[] LABELS = {"报告期", "单位", "填报", "审核", "负责", "制表", "联系", "报表版本", "区划代码", "日期"};

    private final Sheet sheet;
    private final List<Row> rows;

    private Preamble(Sheet sheet, int from, int below) {
        this.sheet = sheet;
        this.rows = sheet.rows().stream()
                .dropWhile(row -> row.number() < from)
                .takeWhile(row -> row.number() < below)
                .toList();
    }

    static Preamble above(Header header) {
        return new Preamble(header.sheet(), header.above(), header.top());
    }

    static Preamble cover(Sheet sheet) {
        return new Preamble(sheet, 1, Integer.MAX_VALUE);
    }

    Sheet sheet() {
        return sheet;
    }

    /** Every place that tells a month: 报告期 first, then titles. */
    List<Stated> periods() {
        List<Stated> labelled = new ArrayList<>();
        List<Stated> titles = new ArrayList<>();
        boolean isFirst = true;
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                if (cell.kind() == Kind.TEXT) {
                    Optional<String> label = label(Words.plain(cell.text()));
                    if (label.isPresent()) {
                        labelled(row, cell, label.get()).ifPresent(labelled::add);
                    } else if (!isRemark(cell)) {
                        (isFirst || isTitle(row, cell) ? title(row, cell) : bare(row, cell)).ifPresent(titles::add);
                    }
                }
            }
            isFirst = false;
        }
        labelled.addAll(titles);
        return labelled;
    }

    /** The cell that holds the value of a label: the rest of its own cell, or the next one to the right. */
    Optional<Place> value(String label) {
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                if (cell.kind() == Kind.TEXT && Words.compact(cell.text()).contains(label)) {
                    return Optional.of(value(row, cell, label));
                }
            }
        }
        return Optional.empty();
    }

    private static Place value(Row row, Cell label, String word) {
        String text = rest(Words.plain(label.text()), word);
        if (!text.isEmpty()) {
            return new Place(row.number(), Cell.text(label.column(), text));
        }
        for (Cell right : row.cells()) {
            // （盖章） between label and value says nothing.
            boolean isNote = Words.withoutBrackets(Words.plain(right.shown())).isEmpty();
            if (right.column() > label.column() && !isNote) {
                boolean isAnotherLabel = right.kind() == Kind.TEXT && isLabelOnly(right.text());
                return new Place(row.number(), isAnotherLabel ? Cell.blank(label.column() + 1) : right);
            }
        }
        return new Place(row.number(), Cell.blank(label.column() + 1));
    }

    /** What follows a label in its own cell, up to the next label. */
    private static String rest(String text, String label) {
        String rest = Words.withoutLeadingBrackets(text.substring(text.indexOf(label) + label.length()));
        int from = 0;
        while (from < rest.length() && ":间别".indexOf(rest.charAt(from)) >= 0) {
            from++;
        }
        int to = rest.length();
        for (String next : LABELS) {
            int at = rest.indexOf(next, from);
            // 填报单位 before 填报单位's own ending is no further label.
            if (at >= from && at < to && rest.indexOf(':', at) > 0) {
                to = at;
            }
        }
        return rest.substring(from, to);
    }

    /** The word of a cell that labels a period; 报告期内托育情况表 is a title, and 报告期别：月报 tells how often. */
    private static Optional<String> label(String text) {
        for (String label : PERIOD) {
            int at = text.indexOf(label);
            if (at >= 0 && isValueOrEnd(Words.withoutLeadingBrackets(text.substring(at + label.length())))) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    private static boolean isValueOrEnd(String rest) {
        return rest.isEmpty() || ":间".indexOf(rest.charAt(0)) >= 0 || STARTS.indexOf(rest.charAt(0)) >= 0;
    }

    private Optional<Stated> labelled(Row row, Cell cell, String label) {
        Place value = value(row, cell, label);
        if (value.cell().isBlank()) {
            return Optional.empty();
        }
        boolean isOwnCell = value.cell().column() == cell.column();
        return Optional.of(new Stated(
                PeriodText.value(value.cell()), Spot.of(sheet, isOwnCell ? new Place(row.number(), cell) : value)));
    }

    private static boolean isRemark(Cell cell) {
        String text = Words.plain(cell.text());
        for (String remark : REMARKS) {
            if (text.startsWith(remark)) {
                return true;
            }
        }
        return false;
    }

    /** A line of the title that is not its first: alone in its row, and no sentence. */
    private static boolean isTitle(Row row, Cell cell) {
        String text = Words.plain(cell.text());
        if (row.cells().size() > 1 || text.contains("请")) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (SENTENCES.indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        // One with its day is when somebody wrote the form, unless it says up to when it counts.
        return PeriodText.text(cell.text()).day() == 0 || text.contains("截至") || text.contains("截止");
    }

    private Optional<Stated> title(Row row, Cell cell) {
        return stated(row, cell, PeriodText.text(withoutDates(cell.text())));
    }

    private Optional<Stated> stated(Row row, Cell cell, Read read) {
        return read.state() == State.NONE
                ? Optional.empty()
                : Optional.of(new Stated(read.lastOfRange(), Spot.of(sheet, new Place(row.number(), cell))));
    }

    private static String withoutDates(String text) {
        int end = text.length();
        for (String label : DATES) {
            int at = text.indexOf(label);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return text.substring(0, end);
    }

    private static boolean isLabelOnly(String text) {
        String word = Words.withoutBrackets(Words.plain(text));
        return word.endsWith(":")
                || word.equals("填报单位")
                || word.equals("单位")
                || word.equals("区划代码")
                || word.equals("报表版本")
                || word.equals("填报日期")
                || (PersonalData.isSignatureLabel(word) && word.length() <= 5);
    }

    /** A month that stands alone in its cell, or between spaces or brackets: 填报单位：老城街道  2022年5月  单位：人. */
    private Optional<Stated> bare(Row row, Cell cell) {
        String before = "";
        for (Cell other : row.cells()) {
            before = other.column() < cell.column() ? other.shown() : before;
        }
        if (!isDateLabel(before) && isBare(cell.text())) {
            return stated(row, cell, PeriodText.text(cell.text()));
        }
        for (String piece : PIECES.split(cell.text(), -1)) {
            if (!isDateLabel(before) && isBare(piece)) {
                return stated(row, cell, PeriodText.text(piece));
            }
            before = piece;
        }
        return Optional.empty();
    }

    private static boolean isBare(String text) {
        String plain = PeriodText.plain(text);
        Read read = PeriodText.text(text);
        return read.state() == State.FOUND && read.day() == 0 && read.from() == 0 && plain.length() - read.to() <= 1;
    }

    private static boolean isDateLabel(String text) {
        String label = Words.compact(text);
        return label.contains("日期") || label.contains("时间");
    }
}
