package io.tuoyu.returns.form;

import io.tuoyu.plan.Village;
import io.tuoyu.returns.write.Look;
import io.tuoyu.returns.write.NewSheet;
import java.util.List;

/** 表1: a row for each village or community. */
final class PeopleTable {
    private static final List<String> HEADERS = List.of("序号", "村（社区）名称", "常住人口", "3岁以下婴幼儿数", "本月出生", "备注");
    private static final int FIRST = 3;
    /** For villages that the plan does not list. */
    private static final int SPARE = 3;

    private static final int WITHOUT_A_LIST = 25;
    private static final int REMARK = 5;

    private PeopleTable() {}

    static void write(NewSheet sheet, List<Village> villages, Counts counts) {
        Tables.head(sheet, "表1 人口与婴幼儿", HEADERS, 8, 30, 14, 18, 14, 24);
        int last = FIRST + (villages.isEmpty() ? WITHOUT_A_LIST : villages.size() + SPARE) - 1;
        sheet.looks(FIRST, 0, last, REMARK, Look.BODY, Look.OPEN);
        for (int at = 0; at < villages.size(); at++) {
            sheet.number(FIRST + at, 0, at + 1L, Look.LABEL, Look.CENTRED);
            sheet.text(FIRST + at, 1, villages.get(at).name(), Look.LABEL);
        }
        counts.whole(sheet, FIRST, 2, last, 2);
        counts.atMost(sheet, FIRST, last, 3, 2, "3岁以下婴幼儿数不能大于常住人口");
        counts.whole(sheet, FIRST, 4, last, 4);
        Tables.total(sheet, FIRST, last, 1, REMARK, 2, 3, 4);
    }
}
