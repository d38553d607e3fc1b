package io.tuoyu.returns.corpus;

import io.tuoyu.returns.TestWorkbook;
import java.util.Set;

/** Small returns of May 2022 in which one thing differs. */
final class ValueForms {
    static final String SHEET = "月报表";

    static final String SUMMARY = "镇办,常住人口,3岁以下婴幼儿数,应普及人数,已普及人数,应指导人数,已指导人数,重点婴幼儿数,重点婴幼儿已接受指导数\n";
    /** Its figures are {@link #LAOCHENG_FIGURES}. */
    static final String LAOCHENG = "老城街道,60382,2100,1900,1800,2000,1900,20,19\n";

    static final String LAOCHENG_FIGURES =
            "resident_pop=60382 under3=2100 know_target=1900 know_reached=1800 care_target=2000 care_guided=1900 key_total=20 key_guided=19";

    /** A summary of one good row. */
    static final String GOOD = SUMMARY + LAOCHENG;

    private static final Object[] HEADER = SUMMARY.strip().split(",");

    private ValueForms() {}

    /** A text summary of 老城街道, of which only the number of residents, at B2, is not 0. */
    static String residents(String written) {
        return SUMMARY + "老城街道,\"" + written.replace("\"", "\"\"") + "\",0,0,0,0,0,0,0\n";
    }

    /** The same as a workbook. */
    static TestWorkbook residents(Object stored) {
        return table().row("老城街道", stored, 0, 0, 0, 0, 0, 0, 0).end();
    }

    /** The header of a summary in row 1 of a workbook. */
    static TestWorkbook.TestSheet table() {
        return new TestWorkbook().sheet(SHEET).row(HEADER);
    }

    /** A title, a labelled value in B2, the header in row 3 and the good row in row 4. */
    static TestWorkbook titled(String title, String label, Object value) {
        return new TestWorkbook()
                .sheet(SHEET)
                .row(title)
                .row(label, value)
                .row(HEADER)
                .row((Object[]) LAOCHENG.strip().split(","))
                .end();
    }

    /** What is said of {@link #residents}, if it is good. */
    static String[] accepted(String file, String sheet, String residents) {
        return new String[] {
            file + " monthly_summary 2022-05 accepted",
            "+ 610902001 " + sheet + " 2 resident_pop=" + residents
                    + " under3=0 know_target=0 know_reached=0 care_target=0 care_guided=0 key_total=0 key_guided=0"
        };
    }

    /** What is said of {@link #residents}, if it is bad. */
    static String[] rejected(String file, String sheet, String reason, String raw) {
        return new String[] {
            file + " monthly_summary 2022-05 rejected",
            "- " + reason + " row " + sheet + " B2 \"" + raw + "\" 610902001"
        };
    }

    /** The good row, where it stands. */
    static String laocheng(String sheet, int row) {
        return "+ 610902001 " + sheet + " " + row + " " + LAOCHENG_FIGURES;
    }

    /** The warnings of a roll-up that names only these towns. */
    static String[] missingTowns(String... named) {
        Set<String> present = Set.of(named);
        return LayoutLines.TOWNS.stream()
                .filter(code -> !present.contains(code))
                .map(code -> "! MISSING_TOWN . . " + code)
                .toArray(String[]::new);
    }
}
