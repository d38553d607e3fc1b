package io.tuoyu.returns.answer;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.Measure;
import io.tuoyu.plan.Plan;
import io.tuoyu.returns.Question;
import io.tuoyu.returns.write.Look;
import io.tuoyu.returns.write.NewSheet;
import io.tuoyu.returns.write.NewSheet.Paper;
import java.util.List;

/** 核实表: questions about figures that were accepted, and room for the town's answers. It is read again when it comes back. */
final class QuestionSheet {
    private static final List<String> HEADERS =
            List.of("镇办", "区划代码", "报告期", "指标", "本月数", "对照数", "问题", "是否属实", "说明", "指标编号", "问题代码");
    private static final int ANSWER = 7;
    private static final int EXPLANATION = 8;
    private static final int LAST = 10;
    private static final int HEADER = 3;

    private QuestionSheet() {}

    static void write(NewSheet sheet, Plan plan, List<Question> questions) {
        sheet.widths(12, 12, 10, 22, 10, 10, 44, 10, 34, 9, 9);
        sheet.looks(1, 0, 1, LAST, Look.TITLE);
        sheet.text(1, 0, "核实表", Look.TITLE);
        sheet.merge(1, 0, 1, LAST);
        sheet.height(1, 30);
        sheet.text(2, 0, "下列数据已采用，请核实。属实的在“是否属实”选“是”并写明原因；不属实的选“否”，并在原格改正。“说明”里不要写个人信息。灰色两列是系统用的，请勿改动。", Look.PROSE);
        sheet.merge(2, 0, 2, LAST);
        sheet.height(2, 34);
        for (int column = 0; column <= LAST; column++) {
            sheet.text(HEADER, column, HEADERS.get(column), Look.HEADER);
        }
        int row = HEADER;
        for (Question question : questions) {
            row++;
            line(sheet, row, plan, question);
        }
        sheet.choice(HEADER + 1, ANSWER, row, ANSWER, List.of("是", "否"));
        sheet.keepOnTop(HEADER, HEADER);
        sheet.print(Paper.LYING, 0, "核实表");
    }

    private static void line(NewSheet sheet, int row, Plan plan, Question question) {
        sheet.text(
                row,
                0,
                plan.areas()
                        .find(question.areaCode())
                        .map(Area::name)
                        .map(name -> name.zh())
                        .orElse(""),
                Look.BODY);
        sheet.text(row, 1, question.areaCode(), Look.BODY);
        sheet.text(row, 2, question.period().toString(), Look.BODY);
        sheet.text(
                row,
                3,
                plan.measure(question.measure())
                        .map(Measure::name)
                        .map(name -> name.zh())
                        .orElse(question.measure()),
                Look.BODY);
        sheet.number(row, 4, question.value(), Look.BODY);
        sheet.number(row, 5, question.other(), Look.BODY);
        sheet.text(row, 6, Privacy.shown(question.messageZh()), Look.BODY);
        sheet.look(row, ANSWER, Look.BODY, Look.BOLD, Look.CENTRED);
        sheet.look(row, EXPLANATION, Look.BODY);
        sheet.text(row, 9, question.measure(), Look.BODY, Look.FAINT);
        sheet.text(row, 10, question.reason().name(), Look.BODY, Look.FAINT);
        sheet.height(row, 16 * (2 + question.messageZh().length() / 24));
    }
}
