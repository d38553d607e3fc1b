package io.tuoyu.returns.check;

import io.tuoyu.returns.check.Column.Role;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Sheet.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * In what unit a table's figures stand.
 *
 * @param tenThousands columns whose figures are 万人, by id
 * @param said         the cells that say so, each once
 */
record Units(Map<String, Spot> tenThousands, List<Spot> said) {
    private static final String TEN_THOUSANDS = "万人";
    private static final String ONE_UNIT = "(?:万?人|人次|人数|户|户次|户数|家|家庭|个|名|对|所|场|场次|次|张|份|例|万?元|%|‰|百分比|百分点)";

    private static final String BETWEEN = "[、,，/·和及或]";
    private static final Pattern BETWEEN_UNITS = Pattern.compile(BETWEEN);
    /** A unit, or several: 人, 人次, 人/次, 人、户. */
    private static final Pattern UNIT = Pattern.compile(ONE_UNIT + "(?:" + BETWEEN + ONE_UNIT + ")*");
    /** What a row of units may hold beside them. */
    private static final Set<String> FILLERS = Set.of("单位", "计量单位", "-", "—", "/");
    /** Beside 万人 they leave no doubt: they are no units of a count. */
    private static final Set<String> SHARES = Set.of("%", "‰", "百分比", "百分点");

    private static final String[] LABELS = {"计量单位", "单位"};
    private static final String OPENING = "([【〔{";
    private static final String CLOSING = ")]】〕}";
    /** The unit that a header names in brackets: 常住人口（人）, （单位：人）. */
    private static final Pattern ONES = Pattern.compile("[(\\[【〔](单位:?)?[人名个所户][)\\]】〕]|[:/,、](单位:?)?[人名个]$");
    /** 单位：万人, alone, among other labels, or in brackets behind a title. */
    private static final Pattern UNIT_CELL = Pattern.compile("单位[:为]?[(\\[【〔]?[:为]?(" + UNIT.pattern() + ")");

    Units {
        tenThousands = Map.copyOf(tenThousands);
        said = List.copyOf(said);
    }

    boolean isTenThousands(String columnId) {
        return tenThousands.containsKey(columnId);
    }

    /** A row of units between header and data: 人, 万人, %. */
    static boolean isUnitRow(Row row) {
        boolean hasUnit = false;
        for (Cell cell : row.cells()) {
            String unit = bare(cell.text());
            boolean isUnit = UNIT.matcher(unit).matches();
            if (cell.kind() != Kind.TEXT || !(isUnit || FILLERS.contains(unit))) {
                return false;
            }
            hasUnit |= isUnit;
        }
        return hasUnit;
    }

    /**
     * A column's own header decides, then its group titles, then the row of units below it, then a unit cell above the
     * table.
     */
    static Units of(Header header, List<Row> unitRows) {
        Map<String, Spot> units = new HashMap<>();
        Map<String, Spot> said = new LinkedHashMap<>();
        for (Column column : header.form().columns()) {
            if (column.role() == Role.COUNT && header.has(column.id()) && !units.containsKey(column.id())) {
                of(header, unitRows, column).filter(Stated::isTenThousands).ifPresent(stated -> {
                    units.put(column.id(), stated.spot());
                    said.putIfAbsent(stated.spot().cell(), stated.spot());
                });
            }
        }
        return new Units(units, List.copyOf(said.values()));
    }

    /** A unit, and the cell that states it. */
    private record Stated(boolean isTenThousands, Spot spot) {}

    private static Optional<Stated> of(Header header, List<Row> unitRows, Column column) {
        HeaderLeaf leaf = header.columns().get(column.id());
        return ofHeader(header, leaf)
                .or(() -> leaf.titles().stream()
                        .filter(title -> isGroup(header, title))
                        .flatMap(title -> ofHeader(header, title).stream())
                        .findFirst())
                .or(() -> ofRow(header, unitRows, leaf.column()))
                .or(() -> above(header));
    }

    /** The unit of a header cell: in its own text, or in a cell of the header right below it. */
    private static Optional<Stated> ofHeader(Header header, HeaderLeaf leaf) {
        List<Row> below = new ArrayList<>();
        for (int number = leaf.row() + 1; number <= header.bottom(); number++) {
            header.sheet()
                    .row(number)
                    .filter(row -> isUnit(row.at(leaf.column()).text()))
                    .ifPresent(below::add);
        }
        if (!below.isEmpty()) {
            return ofRow(header, below, leaf.column());
        }
        String text = Words.plain(leaf.cell().text());
        if (text.contains(TEN_THOUSANDS)) {
            return Optional.of(new Stated(true, leaf.spot(header.sheet())));
        }
        return ONES.matcher(text).find() ? Optional.of(new Stated(false, leaf.spot(header.sheet()))) : Optional.empty();
    }

    /** Whether a cell is the title of a group: it stands over further header cells, and is no title of the whole table. */
    private static boolean isGroup(Header header, HeaderLeaf title) {
        int leftmost = Integer.MAX_VALUE;
        for (HeaderLeaf leaf : header.columns().values()) {
            leftmost = Math.min(leftmost, leaf.column());
        }
        boolean isOver = false;
        for (int row = title.row() + 1; row <= header.bottom(); row++) {
            isOver |= header.sheet()
                    .row(row)
                    .filter(below -> !below.at(title.column()).isBlank())
                    .isPresent();
        }
        String words = Words.withoutBrackets(Words.plain(title.cell().text()));
        boolean isOfTable = words.isEmpty() || words.indexOf(':') >= 0 || words.contains("单位") || isUnit(words);
        return isOver && title.column() > leftmost && !isOfTable;
    }

    private static Optional<Stated> ofRow(Header header, List<Row> unitRows, int column) {
        for (Row row : unitRows) {
            Cell unit = row.at(column);
            if (!unit.isBlank()) {
                Spot spot = Spot.of(header.sheet(), new Place(row.number(), unit));
                return Optional.of(new Stated(isTenThousandsOf(bare(unit.text())), spot));
            }
        }
        return Optional.empty();
    }

    private static Optional<Stated> above(Header header) {
        for (Row row : header.sheet().rows()) {
            if (row.number() < header.above() || row.number() >= header.top()) {
                continue;
            }
            for (Cell cell : row.cells()) {
                if (cell.kind() == Kind.TEXT && isUnitCell(row, cell)) {
                    return Optional.of(new Stated(true, Spot.of(header.sheet(), new Place(row.number(), cell))));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code 单位：万人} in one cell, or 万人 beside 单位. */
    private static boolean isUnitCell(Row row, Cell cell) {
        String text = Words.plain(cell.text());
        // 填报单位：人民路街道 names no unit, whatever it begins with.
        boolean isStated = UNIT_CELL.matcher(text).results().anyMatch(stated -> isTenThousandsOf(stated.group(1)));
        if (isStated || text.equals("(" + TEN_THOUSANDS + ")")) {
            return true;
        }
        if (!text.equals(TEN_THOUSANDS)) {
            return false;
        }
        return row.cells().stream()
                .filter(left -> left.column() < cell.column())
                .reduce((nearer, nearest) -> nearest)
                .map(left -> Words.plain(left.shown()))
                .filter(left -> left.endsWith("单位") || left.endsWith("单位:"))
                .isPresent();
    }

    /** Whether a text is the word of a unit, and nothing else. */
    static boolean isUnit(String text) {
        return UNIT.matcher(bare(text)).matches();
    }

    /** Whether 万人 is the only unit of a count among {@code units}. */
    private static boolean isTenThousandsOf(String units) {
        boolean isThere = false;
        for (String unit : BETWEEN_UNITS.split(units, -1)) {
            if (!unit.equals(TEN_THOUSANDS) && !SHARES.contains(unit)) {
                return false;
            }
            isThere |= unit.equals(TEN_THOUSANDS);
        }
        return isThere;
    }

    /** Without brackets around it, and without 单位： before it: （单位：万人） is 万人, 人（户） is 人、户. */
    private static String bare(String text) {
        String word = unwrapped(Words.plain(text));
        for (String label : LABELS) {
            if (word.startsWith(label) && word.length() > label.length()) {
                word = word.substring(label.length());
            }
        }
        word = word.startsWith(":") || word.startsWith("/") || word.startsWith("为") ? word.substring(1) : word;
        word = unwrapped(word);
        int opening = word.indexOf('(');
        if (opening > 0 && word.endsWith(")")) {
            word = word.substring(0, opening) + "、" + word.substring(opening + 1, word.length() - 1);
        }
        return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
    }

    private static String unwrapped(String word) {
        int kind = word.isEmpty() ? -1 : OPENING.indexOf(word.charAt(0));
        return kind >= 0 && word.indexOf(CLOSING.charAt(kind)) == word.length() - 1
                ? word.substring(1, word.length() - 1)
                : word;
    }
}
