package io.tuoyu.returns.check;

import java.time.YearMonth;

/** What people are told about days and about the checklist. */
final class DateWording {

    private DateWording() {}

    static Told invalid(Column column, Spot spot) {
        return new Told(
                "“" + column.zh() + "”填的是“" + spot.raw() + "”，不是有效日期。",
                "\"" + column.en() + "\" is \"" + spot.raw() + "\", which is no day.",
                "请写成 2022-05-31 这样的日期。",
                "Write it like 2022-05-31.");
    }

    static Told outside(Column column, Spot spot, YearMonth last) {
        YearMonth first = last.withMonth(1);
        return new Told(
                "“" + column.zh() + "”" + spot.raw() + " 不在本台账的期间 " + first + " 至 " + last + " 内。",
                "\"" + column.en() + "\" " + spot.raw() + " is outside this register's months, " + first + " to " + last
                        + ".",
                "请核对日期；上年的变动不在本年台账中重报。",
                "Check the day; what happened last year is not reported again.");
    }

    static Told future(Column column, Spot spot) {
        return new Told(
                "“" + column.zh() + "”" + spot.raw() + " 晚于今天。",
                "\"" + column.en() + "\" " + spot.raw() + " lies in the future.",
                "请核对日期。",
                "Check the day.");
    }

    static Told noSuchTask(Spot spot) {
        return new Told(
                "序号“" + spot.raw() + "”不是责任清单中的任务。",
                "No. \"" + spot.raw() + "\" is no task of the checklist.",
                "请按责任清单的序号填报。",
                "Use the numbers of the checklist.");
    }

    static Told statusUnclear(Spot spot, String allowed) {
        return new Told(
                "完成情况“" + spot.raw() + "”不明确，应为：" + allowed + "。",
                "The state \"" + spot.raw() + "\" is not clear; it must be one of: " + allowed + ".",
                "请从列表中选择；“基本完成”请按“推进中”填报。",
                "Choose one of the list; what is nearly done is still 推进中.");
    }

    static Told statusNotApplicable(Spot spot, String allowed) {
        return new Told(
                "完成情况“" + spot.raw() + "”不是本清单可填的状态，应为：" + allowed + "。",
                "The state \"" + spot.raw() + "\" is none that this checklist takes; it must be one of: " + allowed
                        + ".",
                "是否逾期由系统按期限判断，请填实际进展；确不适用的填“不适用”。",
                "Whether a task is overdue is told from its due day: state the progress, or 不适用 where the task does not apply.");
    }

    static Told repeated(Column column, Spot spot, Spot first) {
        return new Told(
                "“" + column.zh() + "”" + spot.raw() + " 与 " + first.cell() + " 重复，以先出现的一行为准。",
                "\"" + column.en() + "\" " + spot.raw() + " stands at " + first.cell()
                        + " already; the first row counts.",
                "请删去重复的一行，或改正编号。",
                "Delete the repeated row, or correct its number.");
    }
}
