package io.tuoyu.returns.check;

import io.tuoyu.returns.check.Column.Role;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Sheet.Place;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In what unit a table's figures stand.
 *
 * @param tenThousands columns whose figures are 万人, by id
 * @param said         the cells that say so, each once
 */
record Units(Map<String, Spot> tenThousands, List<Spot> said) {
    private static final String TEN_THOUSANDS = "万人";

    Units {
        tenThousands = Map.copyOf(tenThousands);
        said = List.copyOf(said);
    }

    boolean isTenThousands(String columnId) {
        return tenThousands.containsKey(columnId);
    }

    /** A column's own header decides, then the row of units below it, then a unit cell above the table. */
    static Units of(Header header, List<Row> unitRows) {
        Map<String, Spot> units = new HashMap<>();
        Map<String, Spot> said = new LinkedHashMap<>();
        for (Column column : header.form().columns()) {
            if (column.role() != Role.COUNT || !header.has(column.id()) || units.containsKey(column.id())) {
                continue;
            }
            HeaderCell cell = header.columns().get(column.id());
            String text = Words.plain(cell.text());
            if (text.contains(TEN_THOUSANDS)) {
                put(column, header.spot(column.id()), units, said);
            } else if (!text.contains("(人)")) {
                byRow(header, unitRows, column, units, said);
            }
        }
        return new Units(units, List.copyOf(said.values()));
    }

    private static void byRow(
            Header header, List<Row> unitRows, Column column, Map<String, Spot> units, Map<String, Spot> said) {
        for (Row row : unitRows) {
            Cell unit = row.at(header.place(column.id()));
            if (!unit.isBlank()) {
                if (unit.text().contains(TEN_THOUSANDS)) {
                    put(column, Spot.of(header.sheet(), new Place(row.number(), unit)), units, said);
                }
                return;
            }
        }
        for (Row row : header.sheet().rows()) {
            if (row.number() >= header.top()) {
                return;
            }
            for (Cell cell : row.cells()) {
                if (cell.kind() == Kind.TEXT && isUnitCell(row, cell)) {
                    put(column, Spot.of(header.sheet(), new Place(row.number(), cell)), units, said);
                    return;
                }
            }
        }
    }

    /** {@code 单位：万人} in one cell, or 万人 beside 单位. */
    private static boolean isUnitCell(Row row, Cell cell) {
        String text = Words.plain(cell.text());
        int unit = text.indexOf("单位:" + TEN_THOUSANDS);
        if (unit >= 0 || text.equals("(" + TEN_THOUSANDS + ")")) {
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

    private static void put(Column column, Spot spot, Map<String, Spot> units, Map<String, Spot> said) {
        units.put(column.id(), spot);
        said.putIfAbsent(spot.cell(), spot);
    }
}
