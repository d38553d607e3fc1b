package io.tuoyu.returns.check;

import io.tuoyu.returns.check.Column.Role;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Sheet;
import io.tuoyu.returns.read.Sheet.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A table on a sheet: its header, and what each row below it is. Blank rows, titles, signatures and notes are left out. */
final class Table {
    private static final Set<String> COLUMN_MARKS =
            Set.of("甲", "乙", "丙", "丁", "A", "B", "C", "栏次", "栏目", "栏号", "列次", "序号", "-", "—");
    private static final int TOWN_DIGITS = 9;
    private static final Pattern NUMBER_OF_COLUMN = Pattern.compile("[(]?[0-9]{1,2}[)]?");
    /** How a column is computed from others: 5=4/3, (4)/(3), 4÷3×100%. */
    private static final Pattern QUOTIENT = Pattern.compile("[0-9()]+=?[0-9()]*[/÷][0-9()]+([*×x]100%?)?");

    /** What a row is. */
    enum LineKind {
        DATA,
        TOTAL,
        /** The word 无: the sender says that there is nothing. */
        NOTHING
    }

    /** A row below the header. */
    record Line(Row row, LineKind kind, String label) {}

    private final Header header;
    private final Units units;
    private final List<Line> lines = new ArrayList<>();

    private Table(Header header, Units units) {
        this.header = header;
        this.units = units;
    }

    /**
     * Reads what stands below each of {@code headers}, as far as the next table of its sheet.
     *
     * @param isKnown whether a name is that of a town or village: a row about one is never a total or a note
     */
    static List<Table> below(List<Header> headers, Predicate<String> isKnown) {
        List<Table> tables = new ArrayList<>();
        for (int at = 0; at < headers.size(); at++) {
            boolean hasNext = at + 1 < headers.size()
                    && headers.get(at + 1)
                            .sheet()
                            .name()
                            .equals(headers.get(at).sheet().name());
            int end = hasNext ? headers.get(at + 1).above() : Integer.MAX_VALUE;
            tables.add(below(headers.get(at), end, isKnown));
        }
        return tables;
    }

    private static Table below(Header header, int end, Predicate<String> isKnown) {
        List<Row> rows = header.sheet().rows().stream()
                .dropWhile(row -> row.number() <= header.bottom())
                .takeWhile(row -> row.number() < end)
                .toList();
        List<Row> unitRows = new ArrayList<>();
        int at = 0;
        while (at < rows.size() && (Units.isUnitRow(rows.get(at)) || isNumbering(rows.get(at)))) {
            if (Units.isUnitRow(rows.get(at))) {
                unitRows.add(rows.get(at));
            }
            at++;
        }
        Table table = new Table(header, Units.of(header, unitRows));
        rows.subList(at, rows.size()).forEach(row -> table.add(row, isKnown));
        return table;
    }

    Header header() {
        return header;
    }

    Form form() {
        return header.form();
    }

    Sheet sheet() {
        return header.sheet();
    }

    Units units() {
        return units;
    }

    /** Rows of data, totals, and rows that say 无, from top to bottom. */
    List<Line> lines() {
        return lines;
    }

    /** How many rows of data there are; a row that says 无 is one. */
    int size() {
        int size = 0;
        for (Line line : lines) {
            size += line.kind() == LineKind.TOTAL ? 0 : 1;
        }
        return size;
    }

    /** The cell of a column in a row; its merged area's, if it is what the row is about. */
    Place at(Row row, String columnId) {
        int place = header.place(columnId);
        Role role = form().column(columnId).role();
        if (role == Role.TOWN || role == Role.TOWN_CODE || role == Role.NAME) {
            return sheet().at(row, place);
        }
        Cell own = row.at(place);
        if (own.isBlank() && sheet().isCovered(row.number(), place)) {
            // It says nothing of its own, and is seen where the merged area begins.
            Place seen = sheet().at(row, place);
            return new Place(seen.row(), Cell.blank(seen.cell().column()));
        }
        return new Place(row.number(), own);
    }

    private void add(Row row, Predicate<String> isKnown) {
        Optional<String> first = firstText(row);
        if (isBlank(row) || isRepeatedHeader(row)) {
            return;
        }
        String name = subject(row);
        String town = header.has("town_name") ? at(row, "town_name").cell().shown() : name;
        boolean isOfTown = isKnown.test(town);
        String label = Words.label(name.isBlank() ? first.orElse("") : name);
        if (!isOfTown && Words.isTotal(label)) {
            lines.add(new Line(row, LineKind.TOTAL, label));
            return;
        }
        if (form() != Forms.SUMMARY && Words.isNone(label) && figures(row) == 0) {
            lines.add(new Line(row, LineKind.NOTHING, label));
            return;
        }
        // Nobody signs in most of the counts: such a row is data, whatever its name holds.
        boolean isFooter = first.filter(Words::isFooter).isPresent()
                && figures(row) * 2 <= countColumns().size();
        if (!isOfTown && (isFooter || !hasContent(row))) {
            return;
        }
        lines.add(new Line(row, LineKind.DATA, label));
    }

    /** What a row is about: its town in a summary, its village or institution elsewhere. */
    private String subject(Row row) {
        for (Column column : form().columns()) {
            boolean isSubject = form() == Forms.SUMMARY ? column.role() == Role.TOWN : column.role() == Role.NAME;
            if (isSubject && header.has(column.id())) {
                Place place = at(row, column.id());
                return place.row() == row.number() || form() == Forms.SUMMARY
                        ? place.cell().shown()
                        : "";
            }
        }
        return "";
    }

    private static Optional<String> firstText(Row row) {
        for (Cell cell : row.cells()) {
            if (cell.kind() == Kind.TEXT && !Words.isDigits(Words.plain(cell.text()))) {
                return Optional.of(cell.text());
            }
        }
        return Optional.empty();
    }

    private boolean isBlank(Row row) {
        int index = form().ofRole(Role.INDEX)
                .map(column -> header.place(column.id()))
                .orElse(-1);
        if (form() == Forms.CHECKLIST) {
            index = header.place("task");
        }
        for (Cell cell : row.cells()) {
            boolean isIndex = cell.column() == index && Words.isDigits(Words.plain(cell.shown()));
            if (!isIndex && !cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** A header printed again on top of a further page. */
    private boolean isRepeatedHeader(Row row) {
        int same = 0;
        for (HeaderLeaf leaf : header.columns().values()) {
            Cell here = row.at(leaf.column());
            if (here.kind() == Kind.TEXT && !here.text().equals(leaf.cell().text())) {
                return false;
            }
            same += here.kind() == Kind.TEXT ? 1 : 0;
        }
        return same >= 2;
    }

    /** How many counts of a row are numbers other than 0. */
    private int figures(Row row) {
        int figures = 0;
        for (String column : countColumns()) {
            String text = Words.trim(row.at(header.place(column)).shown());
            figures += !text.isEmpty()
                            && !text.equals("0")
                            && !CountText.number(text).isEmpty()
                    ? 1
                    : 0;
        }
        return figures;
    }

    private List<String> countColumns() {
        return form().columns().stream()
                .filter(column -> column.role() == Role.COUNT || column.role() == Role.CHANGE)
                .map(Column::id)
                .distinct()
                .filter(header::has)
                .toList();
    }

    /** Whether a row says anything beside a title: a figure, a town in its own column, a word of a closed list, a key. */
    private boolean hasContent(Row row) {
        boolean isSummary = form() == Forms.SUMMARY;
        for (Column column : form().columns()) {
            if (!header.has(column.id())) {
                continue;
            }
            boolean tells =
                    switch (column.role()) {
                        // 审核人：… in a count's column is no figure.
                        case COUNT, CHANGE -> !isLabelled(row.at(header.place(column.id())));
                        case DATE, WORD -> true;
                        case TOWN, KEY -> !isSummary;
                        case TOWN_CODE -> isSummary && isCode(row.at(header.place(column.id())));
                        case INDEX, NAME, RATE, REMARK -> false;
                    };
            if (tells && !row.at(header.place(column.id())).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLabelled(Cell cell) {
        return cell.kind() == Kind.TEXT && Words.plain(cell.text()).indexOf(':') >= 0;
    }

    private static boolean isCode(Cell cell) {
        String code = Words.plain(cell.shown());
        return Words.isDigits(code) && code.length() >= TOWN_DIGITS;
    }

    /** A row that numbers the columns: 甲, 1, 2, 3 or (1), (2), (3) or 5=4/3. */
    private static boolean isNumbering(Row row) {
        int last = Integer.MIN_VALUE;
        int numbers = 0;
        for (Cell cell : row.cells()) {
            String mark = Words.plain(cell.shown());
            if (QUOTIENT.matcher(mark).matches()) {
                last = last == Integer.MIN_VALUE ? last : last + 1;
            } else if (NUMBER_OF_COLUMN.matcher(mark).matches()) {
                int number = Integer.parseInt(mark.replaceAll("[()]", ""));
                if (last != Integer.MIN_VALUE && number != last + 1) {
                    return false;
                }
                last = number;
                numbers++;
            } else if (!COLUMN_MARKS.contains(mark)) {
                return false;
            }
        }
        return numbers >= 2;
    }
}
