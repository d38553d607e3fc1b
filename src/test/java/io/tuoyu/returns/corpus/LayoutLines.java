package io.tuoyu.returns.corpus;

import java.util.ArrayList;
import java.util.List;

/** Lines that a case expects, in the words of {@link Case}. */
final class LayoutLines {
    /** Codes of the district's 28 towns of 2022, from the statistics bureau's list. */
    static final List<String> TOWNS = List.of(
            "610902001",
            "610902002",
            "610902003",
            "610902004",
            "610902100",
            "610902101",
            "610902102",
            "610902104",
            "610902107",
            "610902109",
            "610902110",
            "610902111",
            "610902112",
            "610902114",
            "610902115",
            "610902116",
            "610902117",
            "610902118",
            "610902119",
            "610902120",
            "610902121",
            "610902122",
            "610902123",
            "610902124",
            "610902125",
            "610902128",
            "610902130",
            "610902132");

    /** Fields of the monthly summary, in the order in which they are told. */
    private static final List<String> FIELDS = List.of(
            "resident_pop",
            "under3",
            "know_target",
            "know_reached",
            "care_target",
            "care_guided",
            "key_total",
            "key_guided");

    private LayoutLines() {}

    /** An accepted row of the monthly summary on the sheet 月报表. */
    static String row(String code, int row, long... values) {
        return row(code, "月报表", row, values);
    }

    static String row(String code, String sheet, int row, long... values) {
        StringBuilder line = new StringBuilder("+ " + code + " " + sheet + " " + row);
        for (int at = 0; at < values.length; at++) {
            line.append(" " + FIELDS.get(at) + "=" + values[at]);
        }
        return line.toString();
    }

    /** The eight counts of the row that most cases have. */
    static String laocheng(int row) {
        return row("610902001", row, 60382, 2200, 2100, 2000, 2150, 1995, 30, 29);
    }

    /** The same on another sheet, {@code .} in text. */
    static String laocheng(String sheet, int row) {
        return row("610902001", sheet, row, 60382, 2200, 2100, 2000, 2150, 1995, 30, 29);
    }

    static String guanmiao(int row) {
        return row("610902100", row, 31000, 1100, 1000, 990, 1050, 960, 12, 12);
    }

    /** {@code lines} and a warning for each town that a roll-up of {@code present} lacks. */
    static String[] rollUp(List<String> present, String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        for (String town : TOWNS) {
            if (!present.contains(town)) {
                all.add("! MISSING_TOWN . . " + town);
            }
        }
        return all.toArray(String[]::new);
    }
}
