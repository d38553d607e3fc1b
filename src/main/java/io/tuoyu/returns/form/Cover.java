package io.tuoyu.returns.form;

import io.tuoyu.plan.Area;
import io.tuoyu.returns.write.Look;
import io.tuoyu.returns.write.NewSheet;
import io.tuoyu.returns.write.NewSheet.Paper;
import java.util.List;

/** 封面: who reports, for which month, in which version. */
final class Cover {
    private static final List<String> VERSIONS = List.of("初报", "更正第1次", "更正第2次", "更正第3次", "更正第4次", "更正第5次");
    private static final List<String> SIGNATURES = List.of("填报人", "审核人", "联系电话", "填报日期");

    private Cover() {}

    static void write(NewSheet sheet, Area town, String month) {
        sheet.widths(24, 44);
        sheet.looks(1, 0, 1, 1, Look.TITLE);
        sheet.text(1, 0, "3岁以下婴幼儿照护服务月报", Look.TITLE);
        sheet.merge(1, 0, 1, 1);
        sheet.height(1, 48);
        int row = 3;
        row = fixed(sheet, row, "填报单位（盖章）", town.name().zh());
        row = fixed(sheet, row, "区划代码", town.code());
        row = fixed(sheet, row, "报告期", month);
        for (String signature : SIGNATURES) {
            row = open(sheet, row, signature, "");
        }
        int version = row;
        row = open(sheet, row, "报表版本", VERSIONS.get(0));
        sheet.choice(version, 1, version, 1, VERSIONS);
        sheet.text(row + 1, 0, "填报前请先看“填表说明”。带框的空白格可以填写，灰色格不用改。", Look.PROSE);
        sheet.merge(row + 1, 0, row + 1, 1);
        sheet.height(row + 1, 36);
        sheet.protect();
        sheet.print(Paper.UPRIGHT, 1, town.name().zh() + " " + month);
    }

    private static int fixed(NewSheet sheet, int row, String label, String value) {
        sheet.text(row, 0, label, Look.LABEL);
        sheet.text(row, 1, value, Look.LABEL, Look.BOLD);
        sheet.height(row, 30);
        return row + 1;
    }

    private static int open(NewSheet sheet, int row, String label, String value) {
        sheet.text(row, 0, label, Look.LABEL);
        if (value.isEmpty()) {
            sheet.look(row, 1, Look.BODY, Look.OPEN);
        } else {
            sheet.text(row, 1, value, Look.BODY, Look.OPEN);
        }
        sheet.height(row, 30);
        return row + 1;
    }
}
