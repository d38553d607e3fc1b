package io.tuoyu.returns.form;

import io.tuoyu.returns.write.Look;
import io.tuoyu.returns.write.NewSheet;
import io.tuoyu.returns.write.NewSheet.Paper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 填表说明: the rules in plain words, and the words in which a mistake is told. */
final class Guide {
    private static final List<List<String>> MISTAKES = List.of(
            List.of("没有填写（MISSING_VALUE）", "空着，或填了“-”“/”“无”“未统计”。确实没有的填 0。"),
            List.of("不是数字（NOT_A_NUMBER）", "填了“12人”“约50”“96%”或日期。只填数字。"),
            List.of("不是整数（NOT_INTEGER）", "人数填成了 3.5 或 0.96。比率不要填在人数栏。"),
            List.of("负数（NEGATIVE_COUNT）", "人数和个数不能小于 0。"),
            List.of("超出范围（OUT_OF_RANGE）", "多输了数字，或把单位当成了“万人”。"),
            List.of("分子大于分母（NUMERATOR_EXCEEDS_DENOMINATOR）", "已服务（已指导）的人数大于应服务的人数。按人数填，同一人只算一次，不填人次。"),
            List.of("部分大于整体（PART_EXCEEDS_WHOLE）", "3岁以下婴幼儿数大于常住人口，或重点幼儿数大于3岁以下婴幼儿数。"),
            List.of("分项与总数不符（PARTS_DIFFER_FROM_TOTAL）", "四种班之和应等于托位数；四种回答之和应等于调查人数。"),
            List.of("公式错误（FORMULA_ERROR、FORMULA_NO_CACHE）", "公式出错，或没有保存计算结果。改公式，或直接填数字。"),
            List.of("不在选项中（CODE_NOT_IN_LIST）", "机构性质、是否备案、报表版本请从下拉列表中选。"),
            List.of("机构重复（DUPLICATE_INSTITUTION）", "同一信用代码填了两行，以第一行为准。"),
            List.of("代码与名称不符（CODE_NAME_CONFLICT）", "镇办名称和区划代码不是同一个镇办的。"));

    private Guide() {}

    static void write(NewSheet sheet, String month, Optional<LocalDate> due) {
        sheet.widths(46, 78);
        sheet.looks(1, 0, 1, 1, Look.TITLE);
        sheet.text(1, 0, "填表说明", Look.TITLE);
        sheet.merge(1, 0, 1, 1);
        sheet.height(1, 32);
        int row = 2;
        for (String rule : List.of(
                "1. 本表为" + month + "的数据"
                        + due.map(day -> "，请于 " + day + "（含当日）前报送").orElse("") + "。文件名请不要改。",
                "2. 只填白色格。灰色格是名称、合计和比率，自动得出，不用改。工作表有保护但没有密码，确需调整时可在“审阅”中取消保护。",
                "3. 人数、个数一律填整数，不带单位；确实没有的填 0，不要空着。",
                "4. 村（社区）名称已列好；没有列到的填在后面的空行。机构信息沿用上月，请核对后改动；已停办的删去整行内容，新开的填在空行。",
                "5. 全镇没有托育机构的，在表2第一行“机构名称”下填“无”。",
                "6. 新增托位填本年1月以来的累计数；普及、指导人数为本年累计，同一人只算一次。",
                "7. 表4只填人数，不得填写姓名、身份证号等个人信息；备注里也不要写。",
                "8. 报后发现有误：改正后把“封面”最后一格选为“更正第1次”（再改为第2次……）重报，以最后一次为准。",
                "9. 收到退回的文件：在标有 ✗ 的格里改正，在“核实表”里回答，原文件发回即可，已采用的数据不用再填。")) {
            sheet.text(row, 0, rule, Look.PROSE);
            sheet.merge(row, 0, row, 1);
            sheet.height(row, rule.length() > 58 ? 34 : 20);
            row++;
        }
        row++;
        sheet.text(row, 0, "退回时的用语", Look.HEADER);
        sheet.text(row, 1, "意思", Look.HEADER);
        for (List<String> mistake : MISTAKES) {
            row++;
            sheet.text(row, 0, mistake.get(0), Look.BODY);
            sheet.text(row, 1, mistake.get(1), Look.BODY);
            sheet.height(row, mistake.get(1).length() > 38 ? 34 : 20);
        }
        sheet.protect();
        sheet.print(Paper.LYING, 1, month);
    }
}
