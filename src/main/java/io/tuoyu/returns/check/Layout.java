package io.tuoyu.returns.check;

import io.tuoyu.plan.Plan;
import io.tuoyu.returns.check.Arithmetic.Run;
import io.tuoyu.returns.check.Column.Role;
import io.tuoyu.returns.read.Book;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.read.Sheet;
import io.tuoyu.returns.read.Sheet.Merge;
import io.tuoyu.returns.read.Sheet.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a file says what: for those who write on a copy of it. */
public final class Layout {
    private static final String VERSION = "报表版本";

    private final List<Table> tables;
    private final List<CodeColumn> creditCodes;
    private final List<Preamble> preamble;

    private Layout(List<Table> tables, List<Preamble> preamble) {
        this.tables = List.copyOf(tables);
        this.creditCodes = tables.stream().map(CodeColumn::of).toList();
        this.preamble = preamble;
    }

    /**
     * Finds what is where.
     *
     * @param plan whose towns and villages tell rows from notes, as in the check
     */
    public static Layout of(Plan plan, Book book, FileName name) {
        Recognition known = Recognition.of(book, name);
        TownNames names = new TownNames(plan.areas());
        return new Layout(Table.below(known.tables(), names::isPlace), known.preamble());
    }

    /** Where a table's credit codes stand; outside its rows a column may hold a signature with a telephone. */
    private record CodeColumn(Optional<String> sheet, int column, Set<Integer> rows) {

        static CodeColumn of(Table table) {
            Set<Integer> rows = new HashSet<>();
            table.lines().forEach(line -> rows.add(line.row().number()));
            return new CodeColumn(table.sheet().name(), table.header().place("credit_code"), rows);
        }
    }

    /**
     * The cell that holds 报表版本.
     *
     * @param text what it must say to be the {@code n}-th correction
     */
    public record Versioned(Optional<String> sheet, int row, int column, String text) {}

    /** Where the version stands, and what stands there for the correction with this number; empty if the file's name tells it. */
    public Optional<Versioned> correction(int number) {
        for (Preamble each : preamble) {
            Optional<Place> place = each.value(VERSION);
            if (place.isPresent()) {
                return Optional.of(versioned(each.sheet(), place.get(), correctionText(number)));
            }
        }
        return Optional.empty();
    }

    /** 更正第n次. */
    public static String correctionText(int number) {
        return "更正第" + number + "次";
    }

    private static Versioned versioned(Sheet sheet, Place place, String text) {
        int column = place.cell().column();
        Cell own = sheet.row(place.row()).map(row -> row.at(column)).orElse(Cell.blank(column));
        String said = own.shown();
        if (Words.compact(said).contains(VERSION)) {
            String old = place.cell().text();
            int from = said.indexOf(old, Math.max(0, said.indexOf(VERSION)));
            return new Versioned(
                    sheet.name(),
                    place.row(),
                    column,
                    from < 0
                            ? VERSION + "：" + text
                            : said.substring(0, from) + text + said.substring(from + old.length()));
        }
        return new Versioned(sheet.name(), place.row(), beside(sheet, place.row(), column), text);
    }

    /** A blank cell may lie under the label's own merged area: then the first one right of it. */
    private static int beside(Sheet sheet, int row, int column) {
        for (Merge merge : sheet.merges()) {
            boolean isCovered =
                    row >= merge.top() && row <= merge.bottom() && column > merge.left() && column <= merge.right();
            if (isCovered) {
                return merge.right() + 1;
            }
        }
        return column;
    }

    /**
     * A field of the return.
     *
     * @param isWhole whether the cell says the town's whole figure, and not one village's or institution's
     */
    public record Field(String id, boolean isWhole) {}

    /** The field that a count in this cell feeds. */
    public Optional<Field> field(Optional<String> sheet, int row, int column) {
        for (Table table : tables) {
            Header header = table.header();
            if (header.sheet().name().equals(sheet) && row > header.bottom()) {
                return header.columnAt(column)
                        .filter(id -> header.form().column(id).role() == Role.COUNT)
                        .flatMap(id -> field(header, row, id));
            }
        }
        return Optional.empty();
    }

    private static Optional<Field> field(Header header, int row, String column) {
        if (header.form() == Forms.KEY_INFANTS) {
            return Optional.of(new Field(column.equals("due") ? "key_total" : "key_guided", false));
        }
        if (header.form() == Forms.GUIDANCE) {
            String label = Words.compact(header.sheet()
                    .row(row)
                    .flatMap(found -> found.cells().stream()
                            .filter(cell -> cell.kind() == Kind.TEXT)
                            .findFirst())
                    .map(Cell::text)
                    .orElse(""));
            Map<String, String> fields = label.contains("普及") || label.contains("早期发展")
                    ? Map.of("due", "know_target", "served", "know_reached")
                    : label.contains("科学育儿") || label.contains("看护")
                            ? Map.of("due", "care_target", "served", "care_guided")
                            : Map.of();
            return Optional.ofNullable(fields.get(column)).map(id -> new Field(id, true));
        }
        boolean isWhole = header.form() == Forms.SUMMARY || header.form() == Forms.SATISFACTION;
        return Optional.of(new Field(column, isWhole));
    }

    /** The totals and rates of a sheet. */
    public Arithmetic arithmetic(Optional<String> sheet) {
        return Arithmetic.of(tables, sheet);
    }

    /**
     * Cells of a column that holds the words of a closed list.
     *
     * @param from  first row
     * @param to    last row
     * @param words as the check tells them
     */
    public record Choice(int column, int from, int to, List<String> words) {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** The columns of closed lists of a sheet. */
    public List<Choice> choices(Optional<String> sheet) {
        return tables.stream()
                .filter(table -> table.sheet().name().equals(sheet))
                .flatMap(table -> choices(table).stream())
                .toList();
    }

    private static List<Choice> choices(Table table) {
        List<Run> runs = Arithmetic.runs(table);
        if (runs.isEmpty()) {
            return List.of();
        }
        int from = runs.get(0).from();
        int to = runs.get(runs.size() - 1).to();
        Header header = table.header();
        return table.form().columns().stream()
                .filter(column -> column.role() == Role.WORD && header.has(column.id()))
                .map(column -> new Choice(header.place(column.id()), from, to, words(table.form(), column.id())))
                .toList();
    }

    private static List<String> words(Form form, String columnId) {
        Map<String, ?> words =
                switch (columnId) {
                    case "ownership" -> Institutions.Ownership.WORDS;
                    case "filed", "counted" -> WorkbookTables.YES_NO;
                    case "status" -> form == Forms.CHECKLIST ? Tasks.STATES : Institutions.State.WORDS;
                    case "kind" -> SlotEvents.KINDS;
                    case "liable" -> Incidents.Liability.WORDS;
                    case "answer" -> Survey.Answer.WORDS;
                    default -> throw new IllegalArgumentException("No words for " + columnId + " of " + form);
                };
        return List.copyOf(words.keySet());
    }

    /** Whether a row is one of a table's headers. */
    public boolean isHeader(Optional<String> sheet, int row) {
        return tables.stream()
                .map(Table::header)
                .anyMatch(
                        header -> header.sheet().name().equals(sheet) && row >= header.top() && row <= header.bottom());
    }

    /** Whether a cell holds the credit code of an institution, which may have as many digits as a person's number. */
    public boolean isCreditCode(Optional<String> sheet, int row, int column) {
        return creditCodes.stream()
                .anyMatch(codes -> codes.sheet().equals(sheet)
                        && codes.column() == column
                        && codes.rows().contains(row));
    }
}
