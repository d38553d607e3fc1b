package io.tuoyu.returns.form;

import io.tuoyu.returns.Institution;
import io.tuoyu.returns.write.Look;
import io.tuoyu.returns.write.NewSheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 表2: a row for each institution; the known ones stand there already. */
final class NurseryTable {
    private static final List<String> HEADERS =
            List.of("序号", "机构名称", "统一社会信用代码", "机构性质", "是否备案", "托位数", "其中", "", "", "", "实际收托数", "", "备注");
    private static final List<String> CLASSES = List.of("乳儿班", "托小班", "托大班", "混合班");
    private static final List<String> OWNERSHIPS = List.of("公办", "公建民营", "民办普惠", "民办营利", "用人单位办");
    private static final List<String> YES_NO = List.of("是", "否");
    private static final int FIRST = 4;
    private static final int SPARE = 10;
    private static final int SLOTS = 5;
    private static final int FIRST_CLASS = 6;
    private static final int NEW_SLOTS = 11;
    private static final int REMARK = 12;

    private NurseryTable() {}

    static void write(NewSheet sheet, List<Institution> known, int year, Counts counts) {
        Tables.title(sheet, "表2 托育机构", REMARK);
        head(sheet, year);
        int last = FIRST + known.size() + SPARE - 1;
        sheet.looks(FIRST, 0, last, REMARK, Look.BODY, Look.OPEN);
        Map<Integer, Long> sums = new HashMap<>();
        for (int at = 0; at < known.size(); at++) {
            row(sheet, FIRST + at, at + 1L, known.get(at));
            sums.merge(SLOTS, known.get(at).slots(), Long::sum);
            for (int part = 0; part < known.get(at).classes().size(); part++) {
                sums.merge(FIRST_CLASS + part, known.get(at).classes().get(part), Long::sum);
            }
        }
        sheet.choice(FIRST, 3, last, 3, OWNERSHIPS);
        sheet.choice(FIRST, 4, last, 4, YES_NO);
        counts.whole(sheet, FIRST, SLOTS, last, NEW_SLOTS);
        Tables.total(sheet, FIRST, last, 1, REMARK, Tables.columns(SLOTS, NEW_SLOTS), sums);
    }

    private static void head(NewSheet sheet, int year) {
        for (int column = 0; column <= REMARK; column++) {
            String header = column == NEW_SLOTS ? year + "年新增托位" : HEADERS.get(column);
            sheet.look(3, column, Look.HEADER);
            if (header.isEmpty()) {
                sheet.look(2, column, Look.HEADER);
            } else {
                sheet.text(2, column, header, Look.HEADER);
            }
            if (column < FIRST_CLASS || column >= FIRST_CLASS + CLASSES.size()) {
                sheet.merge(2, column, 3, column);
            }
        }
        sheet.merge(2, FIRST_CLASS, 2, FIRST_CLASS + CLASSES.size() - 1);
        for (int at = 0; at < CLASSES.size(); at++) {
            sheet.text(3, FIRST_CLASS + at, CLASSES.get(at), Look.HEADER);
        }
        sheet.widths(7, 32, 23, 13, 10, 9, 9, 9, 9, 9, 12, 12, 18);
        sheet.keepOnTop(1, 3);
    }

    private static void row(NewSheet sheet, int row, long number, Institution institution) {
        sheet.number(row, 0, number, Look.BODY, Look.OPEN, Look.CENTRED);
        sheet.text(row, 1, institution.name(), Look.BODY, Look.OPEN);
        institution.creditCode().ifPresent(code -> sheet.text(row, 2, code, Look.BODY, Look.OPEN));
        sheet.text(row, 3, institution.ownership(), Look.BODY, Look.OPEN);
        sheet.text(row, 4, institution.isFiled() ? "是" : "否", Look.BODY, Look.OPEN);
        sheet.number(row, SLOTS, institution.slots(), Look.BODY, Look.OPEN);
        for (int at = 0; at < institution.classes().size(); at++) {
            sheet.number(row, FIRST_CLASS + at, institution.classes().get(at), Look.BODY, Look.OPEN);
        }
    }
}
