package io.tuoyu.returns.corpus;

import java.util.ArrayList;
import java.util.List;

/** Cases about tables: headers, rows, towns, the town's workbook, and pages. */
final class LayoutCases {
    private LayoutCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(LayoutHeaderCases.all());
        cases.addAll(LayoutRowCases.all());
        cases.addAll(LayoutTownCases.all());
        cases.addAll(LayoutWorkbookCases.all());
        cases.addAll(LayoutFurtherCases.all());
        cases.addAll(LayoutPageCases.all());
        return cases;
    }
}
