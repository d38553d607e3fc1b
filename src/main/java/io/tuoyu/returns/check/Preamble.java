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

/** What stands above a table, or on a cover: title, 报告期, 填报单位, 报表版本. */
final class Preamble {
    private static final String[] PERIOD = {"报告期", "报告月份", "统计月份", "统计期", "所属期"};
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
        boolean isTitle = true;
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                if (cell.kind() == Kind.TEXT) {
                    Optional<Stated> period = labelled(row, cell);
                    if (period.isPresent()) {
                        labelled.add(period.get());
                    } else if (!isLabelled(cell.text()) && (isTitle || isBare(row, cell))) {
                        title(row, cell).ifPresent(titles::add);
                    }
                }
            }
            isTitle = false;
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

    private Optional<Stated> labelled(Row row, Cell cell) {
        String text = Words.plain(cell.text());
        for (String label : PERIOD) {
            if (text.contains(label)) {
                Place value = value(row, cell, label);
                if (value.cell().isBlank()) {
                    return Optional.empty();
                }
                boolean isOwnCell = value.cell().column() == cell.column();
                return Optional.of(new Stated(
                        PeriodText.value(value.cell()),
                        Spot.of(sheet, isOwnCell ? new Place(row.number(), cell) : value)));
            }
        }
        return Optional.empty();
    }

    private Optional<Stated> title(Row row, Cell cell) {
        Read read = PeriodText.text(withoutDates(Words.plain(cell.text())));
        return read.state() == State.NONE
                ? Optional.empty()
                : Optional.of(new Stated(read, Spot.of(sheet, new Place(row.number(), cell))));
    }

    private static String withoutDates(String text) {
        int end = text.length();
        for (String label : DATES) {
            int at = text.indexOf(label);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return text.substring(0, end);
    }

    private static boolean isLabelled(String text) {
        String plain = Words.plain(text);
        for (String label : PERIOD) {
            if (plain.contains(label)) {
                return true;
            }
        }
        return false;
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

    /** A month that stands alone in its cell; one with its day is when somebody wrote the form. */
    private static boolean isBare(Row row, Cell cell) {
        String text = PeriodText.plain(cell.text());
        Read read = PeriodText.text(text);
        if (read.state() != State.FOUND || read.day() != 0 || read.from() != 0 || text.length() - read.to() > 1) {
            return false;
        }
        Cell left = null;
        for (Cell other : row.cells()) {
            left = other.column() < cell.column() ? other : left;
        }
        return left == null || !isDateLabel(Words.plain(left.shown()));
    }

    private static boolean isDateLabel(String text) {
        return text.contains("日期") || text.contains("时间");
    }
}
